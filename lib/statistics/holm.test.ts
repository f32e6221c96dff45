import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holmThreshold } from '@/lib/statistics/holm';

function rejected(pValues: readonly number[], alpha: number): number[] {
  const threshold = holmThreshold(
    pValues.length,
    (at) => pValues.filter((p) => p <= at).length,
    alpha,
  );
  return pValues.filter((p) => p <= threshold).sort((a, b) => a - b);
}

test('the example of four: 0.01, 0.04, 0.03, 0.005 at 5 %', () => {
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02
  assert.deepEqual(rejected([0.01, 0.04, 0.03, 0.005], 0.05), [0.005, 0.01]);
});

test('stops at the first that fails, though a later one would pass', () => {
  assert.deepEqual(rejected([0.04, 0.02, 0.049], 0.05), []);
  assert.deepEqual(rejected([0.001, 0.04, 0.049], 0.05), [0.001]);
});

test('all, none, one', () => {
  assert.deepEqual(rejected([0.001, 0.002], 0.05), [0.001, 0.002]);
  assert.deepEqual(rejected([0.2, 0.6], 0.05), []);
  assert.deepEqual(rejected([0.05], 0.05), [0.05]);
});

test('rejects what going through the sorted p values rejects', () => {
  const p = fc.oneof(fc.double({ min: 0, max: 0.06, noNaN: true }), fc.constantFrom(0.01, 0.05));
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 40 }), (pValues) => {
      const sorted = [...pValues].sort((a, b) => a - b);
      const fails = sorted.findIndex((value, i) => value > 0.05 / (sorted.length - i));
      const expected = fails === -1 ? sorted : sorted.slice(0, fails);
      assert.deepEqual(rejected(pValues, 0.05), expected);
    }),
    { numRuns: 1000 },
  );
});
