import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { officialPlaces } from '@/db/seed/official-places';
import { RECEIPT_ALPHABET } from '@/lib/submission/receipt';

const communes = readOfficialCommunes();
const bare = officialPlaces(communes, { counters: false });
const full = officialPlaces(communes, { counters: true });
const find = (code: string) => full.find((place) => place.code === code);

test('the province has its 102 communes, each with a centre, and a centre of its own', () => {
  const count = (kind: string) => bare.filter((place) => place.kind === kind).length;
  assert.deepEqual(['province', 'commune', 'centre', 'counter'].map(count), [1, 102, 103, 0]);
  assert.equal(find('66-TT')?.parent, '66');
  assert.equal(find('24175')?.parent, '66');
  assert.equal(find('24175-TT')?.parent, '24175');
});

test('names are the official ones in both languages', () => {
  assert.deepEqual(find('66')?.name, { vi: 'Đắk Lắk', en: 'Dak Lak' });
  assert.deepEqual(find('24175')?.name, { vi: 'Xã Hoà Phú', en: 'Hoa Phu commune' });
  assert.deepEqual(find('24163')?.name, { vi: 'Phường Tân An', en: 'Tan An ward' });
  assert.deepEqual(find('24175-TT')?.name, {
    vi: 'Trung tâm Phục vụ hành chính công xã Hoà Phú',
    en: 'Hoa Phu Commune Public Administrative Service Centre',
  });
  assert.deepEqual(find('24175-TT-1')?.name, {
    vi: 'Quầy 1 – Hộ tịch',
    en: 'Counter 1 – Civil status',
  });
  for (const place of full) assert.equal(place.name.vi, place.name.vi.normalize('NFC'));
});

test('communes and their centres begin on 1 July 2025, the provincial centre before', () => {
  assert.equal(find('24175')?.validFrom, '2025-07-01');
  assert.equal(find('24175-TT-1')?.validFrom, '2025-07-01');
  assert.equal(find('66-TT')?.validFrom, '2024-01-01');
});

test('a commune has three to six counters by its size, the provincial centre eight', () => {
  const counters = (centre: string) => full.filter((place) => place.parent === centre);
  assert.equal(counters('66-TT').length, 8);
  const sizes = communes.map((commune) => counters(`${commune.code}-TT`).length);
  assert.deepEqual([Math.min(...sizes), Math.max(...sizes)], [3, 6]);
  assert.equal(counters('24133-TT').length, 6);
  assert.equal(counters('24235-TT').length, 3);
});

test('short codes are unique, five signs, and the same with and without counters', () => {
  const codes = full.flatMap((place) => place.shortCode ?? []);
  assert.equal(codes.length, full.length - 103);
  assert.equal(new Set(codes).size, codes.length);
  const form = new RegExp(`^[${RECEIPT_ALPHABET}]{5}$`);
  for (const code of codes) assert.match(code, form);
  for (const place of bare) assert.equal(find(place.code)?.shortCode, place.shortCode);
});
