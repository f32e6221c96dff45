import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortRows } from '@/app/[lang]/(manage)/manage/places/[code]/sort-rows';
import type { ReportRow } from '@/lib/reports/score-report';
import type { Shown } from '@/lib/reports/shown';

const hidden: Shown = { hidden: 'too-few' };

function row(name: string, score: number | null, n: number, dossiers: number | null): ReportRow {
  const shown: Shown =
    score === null
      ? hidden
      : {
          value: score,
          low: 0,
          high: 100,
          n,
          standardError: 1,
          degreesOfFreedom: 9,
          effective: n,
        };
  return {
    key: name,
    name: { vi: name, en: name },
    n,
    basis: 'weighted',
    dossiers,
    score: shown,
    pooled: shown,
    overall: shown,
    factors: {
      access: hidden,
      procedures: hidden,
      officials: hidden,
      result: hidden,
      feedback: hidden,
    },
    criteria: {},
    meanRating: null,
  };
}

const rows = [
  row('Ea Súp', 80, 40, 400),
  row('Đắk Liêng', 90, 20, null),
  row('Dang Kang', null, 3, 10),
  row('Buôn Đôn', 80, 60, 100),
];
const ranks = new Map([
  ['Ea Súp', { from: 2, to: 2 }],
  ['Đắk Liêng', { from: 1, to: 1 }],
]);
const order = (
  key: 'name' | 'score' | 'rank' | 'n' | 'dossiers' | 'rate',
  direction: 'asc' | 'desc',
) =>
  sortRows(
    rows,
    { key, direction: direction === 'asc' ? 'ascending' : 'descending' },
    'vi',
    ranks,
  ).map((each) => each.key);

test('sorts names as Vietnamese does', () => {
  assert.deepEqual(order('name', 'asc'), ['Buôn Đôn', 'Dang Kang', 'Đắk Liêng', 'Ea Súp']);
  assert.deepEqual(order('name', 'desc'), ['Ea Súp', 'Đắk Liêng', 'Dang Kang', 'Buôn Đôn']);
});

test('what is hidden or unknown comes last both ways, ties by name', () => {
  assert.deepEqual(order('score', 'asc'), ['Buôn Đôn', 'Ea Súp', 'Đắk Liêng', 'Dang Kang']);
  assert.deepEqual(order('score', 'desc'), ['Đắk Liêng', 'Buôn Đôn', 'Ea Súp', 'Dang Kang']);
  assert.deepEqual(order('dossiers', 'desc'), ['Ea Súp', 'Buôn Đôn', 'Dang Kang', 'Đắk Liêng']);
  assert.deepEqual(order('rate', 'asc'), ['Ea Súp', 'Dang Kang', 'Buôn Đôn', 'Đắk Liêng']);
  assert.deepEqual(order('n', 'desc'), ['Buôn Đôn', 'Ea Súp', 'Đắk Liêng', 'Dang Kang']);
});

test('by rank the first is the highest score, and what is not ranked comes last', () => {
  assert.deepEqual(order('rank', 'asc'), ['Đắk Liêng', 'Ea Súp', 'Buôn Đôn', 'Dang Kang']);
  assert.deepEqual(order('rank', 'desc'), ['Ea Súp', 'Đắk Liêng', 'Buôn Đôn', 'Dang Kang']);
});
