import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { vi } from '@/lib/i18n/texts/vi';
import type { PackEntry } from '@/lib/language-packs/language-pack';
import { ALL_PACK_TEXTS } from '@/lib/language-packs/pack-texts';
import { readSheet, type SheetRow } from '@/lib/language-packs/read-sheet';
import { readSheetCell, writeSheetCell } from '@/lib/language-packs/sheet-cell';
import { SHEET_COLUMNS, sheetLines, sheetRows } from '@/lib/language-packs/translation-sheet';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';

const questionnaires = [counterQuestionnaire, fullQuestionnaire];
const lines = sheetLines(questionnaires);

const asRows = (cells: string[][]): SheetRow[] =>
  cells.map((row) => Object.fromEntries(SHEET_COLUMNS.map((name, at) => [name, row[at]])));

/** As somebody types it: words, marks that open formulas, apostrophes. */
const typed = fc
  .array(fc.constantFrom('ơ', 'Ê', 'đ', 'a', ' ', "'", '’', '=', '+', '-', '@', ',', ';', '"'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');

test('what is asked comes first, what two questionnaires ask alike once, and every text', () => {
  assert.equal(lines[0]?.key, 'asked/overall');
  const criteria = lines.filter(({ key }) => key === 'asked/1.1');
  assert.equal(criteria.length, 1);
  const keys = lines.map(({ key }) => key);
  assert.deepEqual(
    ALL_PACK_TEXTS.filter((key) => !keys.includes(key)),
    [],
  );
  assert.equal(keys.filter((key) => key.startsWith('asked/factor-')).length, 5);
});

test('a changed wording is a line of its own', () => {
  const [first] = counterQuestionnaire.items;
  assert.ok(first);
  const changed = {
    ...counterQuestionnaire,
    items: [{ ...first, wording: { vi: 'Ông/bà hài lòng không?', en: 'Satisfied?' } }],
  };
  const both = sheetLines([counterQuestionnaire, changed]);
  assert.equal(both.filter(({ key }) => key === 'asked/overall').length, 2);
});

test('nothing that a survey says lacks its Vietnamese or English', () => {
  for (const { key, vi: source, en } of lines) {
    assert.ok(source !== '' && en !== '', key);
    assert.equal(source, source.normalize('NFC').trim(), key);
  }
});

test('a cell is read as it was written, whatever it begins with', () => {
  fc.assert(
    fc.property(typed, (text) => {
      assert.equal(readSheetCell(writeSheetCell(text)), text);
    }),
  );
});

test('no cell that is written opens a formula', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      assert.doesNotMatch(writeSheetCell(text), /^[=+\-@\t\r\n]/);
    }),
  );
});

test('a sheet that is downloaded and uploaded again says the same', () => {
  const chosen = fc.array(fc.tuple(fc.nat(lines.length - 1), typed), { maxLength: 40 });
  fc.assert(
    fc.property(chosen, (given) => {
      const texts = new Map(given);
      const entries = lines.flatMap((line, at): PackEntry[] => {
        const words = texts.get(at);
        if (words === undefined) return [];
        const placeholders = line.vi.match(/\{\w+\}/g) ?? [];
        const text = [words, ...placeholders].join(' ');
        return [
          { key: line.key, source: line.vi, text, recording: at % 2 ? 'ab'.repeat(32) : null },
        ];
      });
      const rows = asRows(sheetRows(questionnaires, { language: 'rad', entries }));
      const read = readSheet('rad', rows, { lines, recordings: new Map(), previous: entries });
      assert.deepEqual(read, { entries, faults: [] });
    }),
  );
});

test('a sheet without a pack is empty, and so is that of recordings alone', () => {
  const source = vi['rating.5'];
  const recording = 'cd'.repeat(32);
  const own = [{ key: 'rating.5', source, text: source, recording }];
  for (const pack of [null, { language: 'vi', entries: own }]) {
    const rows = asRows(sheetRows(questionnaires, pack));
    assert.equal(rows.length, lines.length);
    assert.ok(rows.every(({ translation, recording: file }) => translation === '' && file === ''));
    const read = readSheet('vi', rows, { lines, recordings: new Map(), previous: own });
    assert.deepEqual(read, { entries: own, faults: [] });
  }
});

test('the old wording of a text is not offered as a translation of the new one', () => {
  const stale = { key: 'rating.5', source: 'Tuyệt vời', text: '⟦Tuyệt vời⟧', recording: null };
  const rows = asRows(sheetRows(questionnaires, { language: 'rad', entries: [stale] }));
  assert.equal(rows.find(({ key }) => key === 'rating.5')?.translation, '');
});
