import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meanOfRatios } from '@/lib/statistics/mean-of-ratios';
import { momentsOf, varianceOfTotal } from '@/lib/statistics/moments';

const at = (i: number) => ({ numerator: 2 * i, denominator: 2 * i + 1 });

test('worked by hand: 3/4 and 1/2', () => {
  const found = meanOfRatios([3, 4, 1, 2], [[at(0)], [at(1)]]);
  assert.equal(found?.share, 0.625);
  assert.deepEqual(found?.coefficients, [0.125, -0.09375, 0.25, -0.125]);
  assert.equal(found?.answers.toFixed(4), '2.7452');
});

test('a group is the plain mean of its known ratios; a group without any makes the whole unknown', () => {
  // (3/4 + 1/2)/2 = 0.625 and 1: mean 0.8125
  const groups = [[at(0), at(1), at(2)], [at(3)]];
  assert.equal(meanOfRatios([3, 4, 1, 2, 0, 0, 5, 5], groups)?.share, 0.8125);
  assert.equal(meanOfRatios([3, 4, 1, 2, 0, 0, 0, 0], groups), null);
  assert.equal(meanOfRatios([], []), null);
});

test('one share: the variance is p(1 − p)/(n − 1), the answers are n', () => {
  const units = [
    [1, 1],
    [0, 1],
    [1, 1],
    [1, 1],
    [0, 0],
  ];
  const moments = momentsOf(units.slice(0, 4), 2);
  const share = meanOfRatios(moments.sums, [[at(0)]]);
  assert.equal(share?.answers, 4);
  const variance = varianceOfTotal(moments, share?.coefficients ?? []);
  assert.ok(Math.abs((variance ?? 0) - (0.75 * 0.25) / 3) < 1e-15);
});

const unit = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 })
  .chain((rated) =>
    fc
      .tuple(...rated.map((n) => fc.integer({ min: 0, max: n })))
      .map((satisfied) => rated.flatMap((n, i) => [satisfied[i] ?? 0, n])),
  );
const units = fc.array(unit, { minLength: 2, maxLength: 25 });

test('contributions add up to 0, whatever the order of units', () => {
  fc.assert(
    fc.property(units, (given) => {
      const moments = momentsOf(given, 6);
      const found = meanOfRatios(moments.sums, [[at(0), at(1)], [at(2)]]);
      fc.pre(found !== null);
      const total = moments.sums.reduce(
        (sum, value, i) => sum + value * (found.coefficients[i] ?? 0),
        0,
      );
      assert.ok(Math.abs(total) < 1e-12);
      const turned = momentsOf([...given].reverse(), 6);
      assert.deepEqual(turned, moments);
    }),
  );
});
