import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { neutraliseFormula } from '@/lib/exports/neutralise-formula';
import { scoreTable } from '@/lib/exports/score-table';
import { translator } from '@/lib/i18n/translator';
import type { ReportRow } from '@/lib/reports/score-report';
import type { Shown } from '@/lib/reports/shown';
import { day } from '@/lib/time/day';

const figure: Shown = {
  value: 83.935,
  low: 80.1,
  high: 87.25,
  n: 1412,
  standardError: 1.8,
  degreesOfFreedom: 200,
  effective: 380,
};
const hidden: Shown = { hidden: 'too-few' };

function row(changes: Partial<ReportRow> = {}): ReportRow {
  return {
    key: '24133-TT',
    name: { vi: 'Trung tâm Buôn Ma Thuột', en: 'Buôn Ma Thuột centre' },
    n: 1412,
    basis: 'weighted',
    dossiers: 5648,
    score: figure,
    pooled: figure,
    overall: figure,
    factors: {
      access: figure,
      procedures: figure,
      officials: hidden,
      result: figure,
      feedback: figure,
    },
    criteria: {},
    meanRating: 4.2,
    ...changes,
  };
}

function table(rows: ReportRow[], language: 'vi' | 'en' = 'vi', hasDossiers = true) {
  return scoreTable({
    language,
    t: translator(language),
    period: { from: day('2026-10-01'), to: day('2026-10-31') },
    basis: 'weighted',
    questionnaire: 'counter@1',
    methodVersion: '1',
    rows,
    ranks: new Map([['24133-TT', { from: 3, to: 17 }]]),
    hasDossiers,
  });
}

function cells(of: ReturnType<typeof table>, line: number): Record<string, string> {
  return Object.fromEntries(of.headings.map((heading, i) => [heading, of.rows[line]?.[i] ?? '?']));
}

test('writes a line a place, as wide as its headings', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const hasDossiers of [true, false]) {
      const made = table([row(), row(), row()], language, hasDossiers);
      assert.equal(made.rows.length, 3);
      assert.ok(made.rows.every((cell) => cell.length === made.headings.length));
      assert.equal(new Set(made.headings).size, made.headings.length);
    }
  }
});

test('figures have two decimals in the language of the file and no sign between thousands', () => {
  const vi = cells(table([row({ dossiers: 4 })]), 0);
  assert.equal(vi['Điểm hài lòng'], '83,94');
  assert.equal(vi['Số phiếu'], '1412');
  assert.equal(vi['Phiếu trên 100 hồ sơ'], '35300,00');
  const en = cells(table([row({ dossiers: 4 })], 'en'), 0);
  assert.equal(en['Satisfaction score'], '83.94');
  assert.equal(en['Answers per 100 dossiers'], '35300.00');
});

test('what is hidden is told with its reason and without bounds', () => {
  const told = cells(table([row({ n: null, score: hidden, dossiers: null })]), 0);
  assert.equal(told['Điểm hài lòng'], 'Chưa đủ phiếu');
  assert.equal(told['Điểm hài lòng – cận dưới'], '');
  assert.equal(told['Số phiếu'], 'Dưới 5 phiếu, giữ kín');
  assert.equal(told['Phiếu trên 100 hồ sơ'], 'Không có số liệu');
  assert.equal(told['Công chức trực tiếp giải quyết công việc'], 'Chưa đủ phiếu');
});

test('a row has its possible ranks, or is told not to be ranked', () => {
  const ranked = cells(table([row()]), 0);
  assert.equal(ranked['Khoảng hạng – từ'], '3');
  assert.equal(ranked['Khoảng hạng – đến'], '17');
  assert.equal(ranked['Số nơi được xếp hạng'], '1');
  const few = cells(table([row({ key: '24133-TT-1' })]), 0);
  assert.equal(few['Khoảng hạng – từ'], 'Chưa xếp hạng');
  assert.equal(few['Khoảng hạng – đến'], '');
});

test('no cell can be run as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n']) {
    const name = { vi: `${start}SUM(1)`, en: `${start}SUM(1)` };
    assert.equal(cells(table([row({ name })]), 0)['Tên nơi'], `'${start}SUM(1)`);
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const safe = neutraliseFormula(text);
      assert.ok(!/^[=+\-@\t\r]/.test(safe));
      assert.ok(safe.endsWith(text));
    }),
  );
});
