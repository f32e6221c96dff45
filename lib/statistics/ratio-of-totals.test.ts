import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ratioOfTotals } from '@/lib/statistics/ratio-of-totals';

const ratios = [
  { numerator: 0, denominator: 1 },
  { numerator: 2, denominator: 3 },
];

test('worked by hand: 3 of 4 and 9 of 13 are 12 of 17', () => {
  const found = ratioOfTotals([3, 4, 9, 13], ratios);
  assert.equal(found?.share, 12 / 17);
  const told = found?.coefficients.map((each) => each.toFixed(12));
  const expected = [1 / 17, -12 / 289, 1 / 17, -12 / 289].map((each) => each.toFixed(12));
  assert.deepEqual(told, expected);
});

test('nothing to divide by is unknown', () => {
  assert.equal(ratioOfTotals([0, 0, 0, 0], ratios), null);
  assert.equal(ratioOfTotals([1, 2], []), null);
});

test('the linearised contributions sum to nothing, and follow a small change', () => {
  const sum = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(sum, sum, sum, sum, (a, b, c, d) => {
      const sums = [Math.min(a, b), b, Math.min(c, d), d];
      const found = ratioOfTotals(sums, ratios);
      const total = found?.coefficients.reduce((at, each, i) => at + each * (sums[i] ?? 0), 0);
      assert.ok(Math.abs(total ?? 1) < 1e-9);
      const step = 1e-4;
      const [first = 0, ...rest] = sums;
      const moved = ratioOfTotals([first + step, ...rest], ratios);
      const slope = ((moved?.share ?? 0) - (found?.share ?? 0)) / step;
      assert.ok(Math.abs(slope - (found?.coefficients[0] ?? 0)) < 1e-6);
    }),
  );
});
