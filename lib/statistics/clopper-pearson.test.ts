import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clopperPearson } from '@/lib/statistics/clopper-pearson';

test('as R prints it: binom.test(x, n)$conf.int', () => {
  for (const [x, n, low, high] of [
    [9, 10, '0.5549839', '0.9974714'],
    [15, 20, '0.5089541', '0.9134285'],
    [0, 10, '0.0000000', '0.3084971'],
    [10, 10, '0.6915029', '1.0000000'],
    [682, 925, '0.7076683', '0.7654066'],
  ] as const) {
    const found = clopperPearson(x, n);
    assert.deepEqual([found.low.toFixed(7), found.high.toFixed(7)], [low, high]);
  }
});

test('contains the share, within 0..1, for whole numbers and fractions up to ten million', () => {
  const parts = fc.tuple(
    fc.double({ min: 0.01, max: 1e7, noNaN: true }),
    fc.double({ min: 0.01, max: 1e7, noNaN: true }),
  );
  fc.assert(
    fc.property(parts, ([successes, failures]) => {
      const n = successes + failures;
      const { low, high } = clopperPearson(successes, n);
      const share = successes / n;
      assert.ok(0 <= low && low <= share && share <= high && high <= 1);
    }),
    { numRuns: 1000 },
  );
});

test('refuses more successes than trials', () => {
  assert.throws(() => clopperPearson(11, 10), RangeError);
  assert.throws(() => clopperPearson(0, 0), RangeError);
  assert.throws(() => clopperPearson(-1, 5), RangeError);
});
