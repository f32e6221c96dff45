import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlSeries } from '@/lib/reports/control-series';
import { addDays, day } from '@/lib/time/day';

function series(counts: readonly [satisfied: number, rated: number][]) {
  return counts.map(([satisfied, rated], i) => ({
    day: addDays(day('2026-10-01'), i),
    satisfied,
    rated,
  }));
}

function steady(points: number): [number, number][] {
  return Array.from({ length: points }, (_, i) => [i % 2 ? 34 : 36, 40]);
}

test('needs eight points with enough answers, on, below and above', () => {
  const limitsOf = (points: number) =>
    controlSeries(series([...steady(points), [3, 9]]), 10).points[0]?.point?.limits ?? null;
  assert.equal(limitsOf(7), null);
  assert.notEqual(limitsOf(8), null);
  assert.notEqual(limitsOf(9), null);
  assert.equal(controlSeries(series(steady(7)), 10).usable, 7);
});

test('a share is shown from the minimum on, also without limits', () => {
  const shown = controlSeries(
    series([
      [9, 9],
      [9, 10],
      [0, 0],
      [11, 11],
    ]),
    10,
  ).points;
  assert.deepEqual(
    shown.map(({ point }) => point?.share ?? null),
    [null, 0.9, null, 1],
  );
  assert.deepEqual(
    shown.map(({ n }) => n),
    [9, 10, 0, 11],
  );
});

test('what lies outside is told, in its place', () => {
  const found = controlSeries(series([...steady(12), [2, 4], [12, 40], ...steady(3)]), 10);
  assert.deepEqual(
    found.points.flatMap(({ key, point }) => (point?.outside ? [`${key} ${point.outside}`] : [])),
    ['2026-10-14 below'],
  );
});
