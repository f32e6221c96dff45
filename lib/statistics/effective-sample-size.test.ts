import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { effectiveSampleSize } from '@/lib/statistics/effective-sample-size';

test('worked by hand: weights 3 and 1 on ten answers each are worth 16', () => {
  assert.equal(
    effectiveSampleSize([
      { weight: 3, n: 10 },
      { weight: 1, n: 10 },
    ]).toFixed(9),
    '16.000000000',
  );
});

test('a stratum without weight adds nothing', () => {
  assert.equal(
    effectiveSampleSize([
      { weight: 1, n: 25 },
      { weight: 0, n: 1000 },
    ]),
    25,
  );
});

test('refuses strata without any weight or without answers', () => {
  assert.throws(() => effectiveSampleSize([]), RangeError);
  assert.throws(() => effectiveSampleSize([{ weight: 0, n: 5 }]), RangeError);
  assert.throws(() => effectiveSampleSize([{ weight: 1, n: 0 }]), RangeError);
});

const strata = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 5000 }), n: fc.integer({ min: 1, max: 5000 }) }),
  { minLength: 1, maxLength: 30 },
);

test('never more than all answers, and all of them when weights are in proportion', () => {
  fc.assert(
    fc.property(strata, (given) => {
      const total = given.reduce((sum, stratum) => sum + stratum.n, 0);
      assert.ok(effectiveSampleSize(given) <= total * (1 + 1e-12));
      const proportional = given.map(({ n }) => ({ weight: n * 7, n }));
      assert.ok(Math.abs(effectiveSampleSize(proportional) - total) < total * 1e-9);
    }),
  );
});
