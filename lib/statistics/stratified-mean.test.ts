import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type StratumShare, stratifiedMean } from '@/lib/statistics/stratified-mean';

const nine = { degreesOfFreedom: 9, n: 10 };

test('worked by hand', () => {
  const found = stratifiedMean([
    { weight: 3, share: 0.9, variance: 0.01, ...nine },
    { weight: 1, share: 0.5, variance: 0.02, ...nine },
  ]);
  assert.ok(found);
  assert.equal(found.share.toFixed(12), '0.800000000000');
  // 0.75²·0.01 + 0.25²·0.02
  assert.equal(found.variance.toFixed(12), '0.006875000000');
  // (0.9 + 0.1)² / (0.9²/9 + 0.1²/9)
  assert.equal(found.degreesOfFreedom.toFixed(4), '10.9756');
  assert.equal(found.n, 20);
  assert.equal(found.designEffect.toFixed(9), '1.250000000');
  assert.equal(found.effective.toFixed(9), '16.000000000');
});

test("alike strata have R's degrees of freedom: units less strata", () => {
  const strata = [0.9, 0.7, 0.5].map((share) => ({ weight: 2, share, variance: 0.01, ...nine }));
  assert.equal(stratifiedMean(strata)?.degreesOfFreedom.toFixed(9), '27.000000000');
});

test('a stratum of one unit borrows the largest variance per respondent', () => {
  const found = stratifiedMean([
    { weight: 1, share: 0.9, variance: 0.01, ...nine },
    { weight: 1, share: 0.9, variance: 0.02, ...nine },
    { weight: 2, share: 1, variance: null, degreesOfFreedom: 0, n: 1 },
  ]);
  // 0.25²·(0.01 + 0.02) + 0.5²·0.2
  assert.equal(found?.variance.toFixed(9), '0.051875000');
});

test('strata of one unit each have the largest variance a share can have', () => {
  const found = stratifiedMean(
    [1, 0, 1, 0.6].map((share) => ({
      weight: 1,
      share,
      variance: null,
      degreesOfFreedom: 0,
      n: 1,
    })),
  );
  assert.ok(found);
  assert.equal(found.variance.toFixed(9), ((0.65 * 0.35) / 4).toFixed(9));
  assert.equal(found.degreesOfFreedom, Number.POSITIVE_INFINITY);
});

test('strata without weight change nothing; without any there is no mean', () => {
  const one = { weight: 5, share: 0.4, variance: 0.01, ...nine };
  const idle = { weight: 0, share: 1, variance: null, degreesOfFreedom: 0, n: 3 };
  assert.deepEqual(stratifiedMean([one, idle]), stratifiedMean([one]));
  assert.equal(stratifiedMean([idle]), null);
  assert.equal(stratifiedMean([]), null);
});

const stratum: fc.Arbitrary<StratumShare> = fc
  .record({
    weight: fc.integer({ min: 1, max: 90_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.integer({ min: 2, max: 10_000_000 }),
  })
  .map(({ weight, share, n }) => ({
    weight,
    share,
    variance: (share * (1 - share)) / n,
    degreesOfFreedom: n - 1,
    n,
  }));

test('lies between its strata, with degrees of freedom from the fewest to all, in any order', () => {
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 20 }), (strata) => {
      const found = stratifiedMean(strata);
      const turned = stratifiedMean([...strata].reverse());
      assert.ok(found && turned);
      const shares = strata.map(({ share }) => share);
      assert.ok(found.share >= Math.min(...shares) - 1e-9);
      assert.ok(found.share <= Math.max(...shares) + 1e-9);
      const freedoms = strata.map(({ degreesOfFreedom }) => degreesOfFreedom);
      const all = freedoms.reduce((sum, df) => sum + df, 0);
      assert.ok(found.degreesOfFreedom >= Math.min(...freedoms) * (1 - 1e-9));
      assert.ok(found.degreesOfFreedom <= all * (1 + 1e-9));
      assert.ok(found.designEffect >= 1 - 1e-9);
      assert.ok(Math.abs(turned.share - found.share) < 1e-12);
      assert.ok(Math.abs(turned.variance - found.variance) <= 1e-9 * found.variance);
    }),
  );
});
