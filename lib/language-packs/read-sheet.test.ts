import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSheet, SHEET_FAULTS, type SheetRow } from '@/lib/language-packs/read-sheet';
import type { SheetLine } from '@/lib/language-packs/translation-sheet';

const lines: SheetLine[] = [
  { key: 'asked/overall', vi: 'Ông/bà có hài lòng không?', en: 'How satisfied are you?' },
  { key: 'survey.position', vi: 'Câu {number}/{total}', en: 'Question {number}/{total}' },
  { key: 'rating.5', vi: 'Rất hài lòng', en: 'Very satisfied' },
  { key: 'rating.1', vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
];
const sound = 'ab'.repeat(32);
const recordings = new Map([['năm.mp3', sound]]);

const read = (
  language: string,
  rows: SheetRow[],
  previous: Parameters<typeof readSheet>[2]['previous'] = [],
) => readSheet(language, rows, { lines, recordings, previous });

const faultOf = (row: SheetRow, language = 'rad') => {
  const { entries, faults } = read(language, [row]);
  assert.ok(faults.length === 0 || entries.length === 0);
  return faults[0]?.code ?? null;
};

const five = { key: 'rating.5', vi: 'Rất hài lòng' };

test('the entries come in the order of the lines, with the Vietnamese they were made from', () => {
  const { entries, faults } = read('rad', [
    { ...five, translation: '⟦Rất hài lòng⟧', recording: 'Năm.MP3' },
    { key: 'asked/overall', translation: ' ⟦Ông/bà hài lòng không?⟧ ' },
  ]);
  assert.deepEqual(faults, []);
  assert.deepEqual(entries, [
    {
      key: 'asked/overall',
      source: 'Ông/bà có hài lòng không?',
      text: '⟦Ông/bà hài lòng không?⟧',
      recording: null,
    },
    { key: 'rating.5', source: 'Rất hài lòng', text: '⟦Rất hài lòng⟧', recording: sound },
  ]);
});

test('each fault is told with the row of the spreadsheet and its key', () => {
  const cases: [SheetRow, string][] = [
    [{ key: 'rating.6', translation: '⟦hài lòng⟧' }, 'key_unknown'],
    [{ key: 'rating.5', vi: 'Hài lòng lắm', translation: '⟦hài lòng⟧' }, 'source_changed'],
    [{ key: 'survey.position', translation: '⟦câu⟧ {number}' }, 'placeholders'],
    [{ key: 'survey.position', translation: '⟦câu⟧ {number}/{total} {number}' }, 'placeholders'],
    [{ key: 'survey.position', translation: '⟦câu⟧ {number}/{total' }, 'placeholders'],
    [{ ...five, translation: '⟦hài lòng⟧ {count}' }, 'placeholders'],
    [{ ...five, translation: '⟦hài lòng⟧\u202etrái' }, 'characters'],
    [{ ...five, translation: '⟦hài lòng⟧\u0007' }, 'characters'],
    [{ ...five, translation: '⟦hài lòng⟧\nsnăk' }, 'characters'],
    [{ ...five, recording: 'Năm.mp3' }, 'translation_missing'],
    [{ ...five, translation: '⟦hài lòng⟧', recording: 'sáu.mp3' }, 'recording_missing'],
  ];
  for (const [row, code] of cases) {
    const { entries, faults } = read('rad', [{}, row]);
    assert.deepEqual(faults, [{ row: 3, key: row.key, code }]);
    assert.deepEqual(entries, []);
  }
  const told = new Set([...cases.map(([, code]) => code), 'key_twice', 'too_long']);
  assert.deepEqual([...told].sort(), [...SHEET_FAULTS].sort());
});

test('a translation may be four times as long as its Vietnamese and 60 signs more, not longer', () => {
  const most = 60 + 4 * five.vi.length;
  assert.equal(faultOf({ ...five, translation: 'ơ'.repeat(most) }), null);
  assert.equal(faultOf({ ...five, translation: 'ơ'.repeat(most + 1) }), 'too_long');
});

test('a text that comes twice is told at its second row, even when both are alike', () => {
  const row = { ...five, translation: '⟦Rất hài lòng⟧' };
  const { entries, faults } = read('rad', [row, row, { ...row, translation: '⟦hài lòng⟧' }]);
  assert.equal(entries.length, 1);
  assert.deepEqual(
    faults.map(({ row: at, code }) => [at, code]),
    [
      [3, 'key_twice'],
      [4, 'key_twice'],
    ],
  );
});

test('rows without a translation are not translated yet, whatever their key', () => {
  for (const row of [{}, { key: '' }, five, { key: 'gone.away' }, { ...five, recording: '-' }]) {
    assert.equal(faultOf(row), null);
    assert.deepEqual(read('rad', [row]).entries, []);
  }
});

test('decomposed letters are the same letters', () => {
  const row = {
    key: 'rating.5'.normalize('NFD'),
    vi: five.vi.normalize('NFD'),
    translation: '⟦Rất hài lòng⟧'.normalize('NFD'),
    recording: 'Năm.mp3'.normalize('NFD'),
  };
  assert.deepEqual(read('rad', [row]).entries, [
    { key: 'rating.5', source: five.vi, text: '⟦Rất hài lòng⟧', recording: sound },
  ]);
});

const before = [{ key: 'rating.5', source: five.vi, text: '⟦Rất hài lòng⟧', recording: sound }];
const recordingAfter = (row: SheetRow) => read('rad', [row], before).entries[0]?.recording;

test('a recording is taken over as long as it says these very words', () => {
  assert.equal(recordingAfter({ ...five, translation: '⟦Rất hài lòng⟧' }), sound);
  assert.equal(recordingAfter({ ...five, translation: '⟦hài lòng⟧' }), null);
  const stale = before.map((entry) => ({ ...entry, source: 'Hài lòng lắm' }));
  const { entries } = read('rad', [{ ...five, translation: '⟦Rất hài lòng⟧' }], stale);
  assert.equal(entries[0]?.recording, null);
});

test('a dash removes a recording, a file replaces it', () => {
  assert.equal(recordingAfter({ ...five, translation: '⟦Rất hài lòng⟧', recording: '-' }), null);
  assert.equal(recordingAfter({ ...five, translation: '⟦hài lòng⟧', recording: 'năm.mp3' }), sound);
});

test('a pack for a language of the product holds recordings alone', () => {
  const recorded = { ...five, translation: 'Tuyệt vời', recording: 'năm.mp3' };
  for (const [language, text] of [
    ['vi', 'Rất hài lòng'],
    ['en', 'Very satisfied'],
  ] as const) {
    const { entries } = read(language, [recorded, { key: 'rating.1', translation: 'Tệ' }]);
    assert.deepEqual(entries, [{ key: 'rating.5', source: five.vi, text, recording: sound }]);
    const kept = read(language, [{ ...five }], entries);
    assert.deepEqual(kept, { entries, faults: [] });
    assert.deepEqual(read(language, [{ ...five, recording: '-' }], entries).entries, []);
  }
  assert.equal(faultOf({ key: 'rating.6', recording: 'năm.mp3' }, 'vi'), 'key_unknown');
  assert.equal(faultOf({ ...five, recording: 'sáu.mp3' }, 'vi'), 'recording_missing');
});

test('the order of the rows changes nothing', () => {
  const rows = [
    { ...five, translation: '⟦Rất hài lòng⟧', recording: 'năm.mp3' },
    { key: 'rating.1', translation: '⟦không hài lòng⟧' },
    { key: 'asked/overall', translation: '⟦Ông/bà hài lòng không?⟧' },
    { key: 'survey.position', translation: '⟦{total} {number}⟧' },
  ];
  const wanted = read('rad', rows);
  assert.equal(wanted.entries.length, rows.length);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      assert.deepEqual(read('rad', shuffled), wanted);
    }),
  );
});

test('whatever is in a file, every row is an entry, a fault or nothing', () => {
  const cell = fc.option(fc.oneof(fc.string(), fc.constantFrom('rating.5', five.vi, '{total}')), {
    nil: undefined,
  });
  const row = fc.record({ key: cell, vi: cell, translation: cell, recording: cell });
  fc.assert(
    fc.property(fc.constantFrom('rad', 'vi'), fc.array(row), (language, rows) => {
      const { entries, faults } = read(language, rows);
      assert.ok(entries.length + faults.length <= rows.length);
      assert.ok(faults.every(({ row: at }) => at >= 2 && at <= rows.length + 1));
    }),
  );
});
