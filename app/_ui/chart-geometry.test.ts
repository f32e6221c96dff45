import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnPosition } from '@/app/_ui/column-position';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import { splitAtGaps } from '@/app/_ui/split-at-gaps';
import { tickSizes } from '@/app/_ui/tick-sizes';

const isKnown = (value: number | null) => value !== null;
const indices = (runs: { index: number }[][]) => runs.map((run) => run.map(({ index }) => index));

test('a hidden month parts the line, wherever it stands', () => {
  assert.deepEqual(indices(splitAtGaps([null, 1, 2, null, null, 3, null], isKnown)), [[1, 2], [5]]);
  assert.deepEqual(splitAtGaps([null, null], isKnown), []);
  assert.deepEqual(splitAtGaps([], isKnown), []);
});

test('a break parts the line without losing a point', () => {
  const runs = splitAtGaps([1, 2, 3, 4], isKnown, (_, index) => index === 2);
  assert.deepEqual(indices(runs), [
    [0, 1],
    [2, 3],
  ]);
});

test('every known point is in exactly one run, in order, and no run crosses a gap', () => {
  const series = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })));
  fc.assert(
    fc.property(series, (values) => {
      const runs = splitAtGaps(values, isKnown);
      const known = values.flatMap((value, index) => (value === null ? [] : [index]));
      assert.deepEqual(indices(runs).flat(), known);
      for (const run of indices(runs)) {
        assert.equal((run.at(-1) ?? 0) - (run[0] ?? 0), run.length - 1);
      }
    }),
  );
});

test('the score axis fits the values without magnifying noise', () => {
  assert.deepEqual(fitScoreDomain([]), [0, 100]);
  assert.deepEqual(fitScoreDomain([83.1, 84.2]), [70, 100]);
  assert.deepEqual(fitScoreDomain([100]), [70, 100]);
  assert.deepEqual(fitScoreDomain([0]), [0, 30]);
  assert.deepEqual(fitScoreDomain([12, 96]), [10, 100]);
});

test('the score axis always holds every value', () => {
  const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(scores, (values) => {
      const [low, high] = fitScoreDomain(values);
      assert.ok(low >= 0 && high <= 100 && high - low >= 30);
      assert.ok(values.every((value) => low <= value && value <= high));
    }),
  );
});

test('the last column is labelled at every width and labels never crowd', () => {
  const most = { narrow: 3, medium: 7, wide: 12 };
  for (let count = 1; count <= 120; count += 1) {
    assert.deepEqual(tickSizes(count - 1, count), ['narrow', 'medium', 'wide']);
    const sizes = Array.from({ length: count }, (_, index) => tickSizes(index, count)).flat();
    for (const [size, limit] of Object.entries(most)) {
      assert.ok(sizes.filter((found) => found === size).length <= limit);
    }
  }
});

test('columns tile the width', () => {
  assert.deepEqual(columnPosition(0, 4), { left: 0, middle: 12.5, width: 25 });
  assert.deepEqual(columnPosition(3, 4), { left: 75, middle: 87.5, width: 25 });
});
