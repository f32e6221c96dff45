import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldDiacritics } from '@/lib/i18n/fold-diacritics';

test('every vowel and tone of Vietnamese is folded to its plain letter', () => {
  assert.equal(foldDiacritics('Phường Buôn Ma Thuột'), 'phuong buon ma thuot');
  assert.equal(foldDiacritics('àáảãạ ằắẳẵặ ầấẩẫậ'), 'aaaaa aaaaa aaaaa');
  assert.equal(foldDiacritics('ÈÉẺẼẸ ỀẾỂỄỆ ÌÍỈĨỊ'), 'eeeee eeeee iiiii');
  assert.equal(foldDiacritics('òóỏõọ ồốổỗộ ờớởỡợ'), 'ooooo ooooo ooooo');
  assert.equal(foldDiacritics('ùúủũụ ừứửữự ỳýỷỹỵ'), 'uuuuu uuuuu yyyyy');
});

test('đ and Đ are folded, though they carry no mark', () => {
  assert.equal(foldDiacritics('Đắk Lắk, đường đi'), 'dak lak, duong di');
});

test('decomposed input gives the same as composed', () => {
  for (const name of ['Buôn Ma Thuột', 'Hoà Phú', 'Ea Súp', 'Cư M’gar', 'Đắk Liêng']) {
    assert.notEqual(name.normalize('NFD'), name.normalize('NFC'));
    assert.equal(foldDiacritics(name.normalize('NFD')), foldDiacritics(name.normalize('NFC')));
  }
});

test('both places of the tone mark are found: Hoà and Hòa', () => {
  assert.equal(foldDiacritics('Hoà Phú'), foldDiacritics('Hòa Phú'));
  assert.equal(foldDiacritics('Thuỷ'), foldDiacritics('Thủy'));
});

test('folding twice changes nothing, and the form of the input never matters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aăâbdđeêoôơuưyAĐỘợ ẵ\u0301\u0323-12') });
  fc.assert(
    fc.property(letters, (text) => {
      const folded = foldDiacritics(text);
      assert.equal(foldDiacritics(folded), folded);
      assert.equal(foldDiacritics(text.normalize('NFD')), foldDiacritics(text.normalize('NFC')));
    }),
  );
});
