import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { studentQuantile } from '@/lib/statistics/distributions';
import { shareInterval } from '@/lib/statistics/share-interval';
import { varianceInterval } from '@/lib/statistics/variance-interval';

const width = ({ low, high }: { low: number; high: number }) => high - low;

test('worked by hand: with the variance of one share it is that of the share, with Student', () => {
  const found = varianceInterval({ share: 0.75, variance: 0.001875, n: 100, degreesOfFreedom: 99 });
  assert.equal(found.effective.toFixed(9), '100.000000000');
  const expected = shareInterval(0.75, 100, studentQuantile(0.975, 100));
  assert.ok(Math.abs(found.low - expected.low) < 1e-12);
  assert.ok(Math.abs(found.high - expected.high) < 1e-12);
});

test('worked by hand: one degree of freedom of p(1 − p)/answers steadies the variance', () => {
  // (4·0.008 + 0.16/5)/5 = 0.0128; 0.16/0.0128 = 12.5
  const found = varianceInterval({ share: 0.8, variance: 0.008, n: 5, degreesOfFreedom: 4 });
  assert.equal(found.effective.toFixed(9), '12.500000000');
});

test('nothing known of how units differ: as if the answers of a respondent were one', () => {
  const one = varianceInterval({ share: 0.8, variance: null, n: 1, degreesOfFreedom: 0 });
  assert.deepEqual(one, { ...shareInterval(0.8, 1), effective: 1 });
  const few = varianceInterval({
    share: 0.8,
    variance: null,
    n: 9,
    answers: 2,
    degreesOfFreedom: 0,
  });
  assert.deepEqual(few, { ...shareInterval(0.8, 2), effective: 2 });
});

test('units that are alike by chance do not make it certain', () => {
  for (const n of [2, 3, 5]) {
    const found = varianceInterval({ share: 0.8, variance: 0, n, degreesOfFreedom: n - 1 });
    assert.ok(found.effective <= n * n + 1e-9);
    assert.ok(width(found) > 0.3);
  }
});

test('at 0 and 100 % Clopper and Pearson, also when the mean misses the end by rounding', () => {
  const all = varianceInterval({ share: 1, variance: 0, n: 10, degreesOfFreedom: 9 });
  assert.deepEqual(all, { ...shareInterval(1, 10), effective: 10 });
  const over = varianceInterval({ share: 1 + 2e-16, variance: 0, n: 10, degreesOfFreedom: 9 });
  assert.deepEqual(over, all);
  const none = varianceInterval({ share: 1e-17, variance: 0, n: 10, degreesOfFreedom: 9 });
  assert.deepEqual(none, { ...shareInterval(0, 10), effective: 10 });
});

test('a bound is no estimate: the normal quantile on it alone', () => {
  const found = varianceInterval({
    share: 0.65,
    variance: (0.65 * 0.35) / 4,
    n: 4,
    degreesOfFreedom: Number.POSITIVE_INFINITY,
  });
  const expected = shareInterval(0.65, 4);
  assert.ok(Math.abs(found.low - expected.low) < 1e-9);
  assert.ok(Math.abs(found.high - expected.high) < 1e-9);
});

test('refuses what is no share', () => {
  assert.throws(
    () => varianceInterval({ share: 1.1, variance: 0.1, n: 4, degreesOfFreedom: 3 }),
    RangeError,
  );
});

const sample = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  // Of one unit, as a part of p(1 − p): below 1 for means of several answers, above for clusters.
  spread: fc.double({ min: 0, max: 20, noNaN: true }),
  n: fc.integer({ min: 2, max: 10_000_000 }),
});

test('contains the share, in 0..1', () => {
  fc.assert(
    fc.property(sample, ({ share, spread, n }) => {
      const variance = (spread * share * (1 - share)) / n;
      const { low, high } = varianceInterval({ share, variance, n, degreesOfFreedom: n - 1 });
      assert.ok(0 <= low && low <= share + 1e-11 && share - 1e-11 <= high && high <= 1);
    }),
  );
});

test('narrows when the same share and spread rest on more respondents', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 2, max: 50 }), ({ share, spread, n }, times) => {
      const at = (size: number) =>
        varianceInterval({
          share,
          variance: (spread * share * (1 - share)) / size,
          n: size,
          degreesOfFreedom: size - 1,
        });
      assert.ok(width(at(n * times)) < width(at(n)));
    }),
  );
});

test('a finite population never widens it', () => {
  fc.assert(
    fc.property(
      sample,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ share, spread, n }, part) => {
        const at = (fraction: number) =>
          varianceInterval({
            share,
            variance: ((1 - fraction) * spread * share * (1 - share)) / n,
            n,
            degreesOfFreedom: n - 1,
          });
        assert.ok(width(at(part)) <= width(at(0)) + 1e-12);
      },
    ),
  );
});
