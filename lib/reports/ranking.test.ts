import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankRows } from '@/lib/reports/ranking';
import type { Shown } from '@/lib/reports/shown';

function row(key: string, value: number, n: number, standardError: number | null = 1) {
  const half = 4;
  const score: Shown = {
    value,
    low: value - half,
    high: Math.min(100, value + half),
    n,
    standardError,
    degreesOfFreedom: 60,
    effective: n,
  };
  return { key, score };
}

const interval = (found: ReturnType<typeof rankRows>, key: string) => {
  const rank = found.ranks.get(key);
  return rank ? `${rank.from}–${rank.to}` : null;
};

test('ranks rows with enough answers, on, below and above the threshold', () => {
  const found = rankRows(
    [
      row('a', 70, 99),
      row('b', 80, 100),
      row('c', 90, 101),
      { key: 'd', score: { hidden: 'too-few' } },
    ],
    100,
  );
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => interval(found, key)),
    [null, '2–2', '1–1', null],
  );
});

test('rows that cannot be told apart have the same interval', () => {
  const found = rankRows([row('a', 80, 200), row('b', 81, 300), row('c', 95, 400)], 100);
  assert.deepEqual(
    [interval(found, 'a'), interval(found, 'b'), interval(found, 'c')],
    ['2–3', '2–3', '1–1'],
  );
});

test('a row whose answers are all alike is as uncertain as its interval says', () => {
  const found = rankRows([row('all', 100, 100, 0), row('near', 97, 400, 0.5)], 100);
  assert.equal(interval(found, 'all'), '1–2');
  assert.equal(
    interval(rankRows([row('one', 100, 100, null), row('near', 97, 400)], 100), 'one'),
    '1–2',
  );
});

test('a single row is not ranked', () => {
  assert.equal(rankRows([row('a', 80, 500), row('b', 80, 50)], 100).ranks.size, 0);
  assert.equal(rankRows([], 100).ranks.size, 0);
});

test('warns from a tenfold difference in answers on, among the ranked alone', () => {
  const uneven = (...numbers: number[]) =>
    rankRows(
      numbers.map((n, i) => row(String(i), 80, n)),
      100,
    ).uneven;
  assert.equal(uneven(100, 999), null);
  assert.deepEqual(uneven(100, 300, 1000), { fewest: 100, most: 1000 });
  assert.equal(uneven(10, 100, 900), null);
});
