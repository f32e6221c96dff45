import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shareInterval } from '@/lib/statistics/share-interval';

function assertClose(found: number, expected: number, digits = 4) {
  assert.equal(found.toFixed(digits), expected.toFixed(digits));
}

test("Wilson's interval as R prints it: prop.test(x, n, correct = FALSE)", () => {
  // prop.test(15, 20, correct = FALSE)$conf.int → 0.5312934 0.8881384
  const twenty = shareInterval(15 / 20, 20);
  assertClose(twenty.low, 0.5313);
  assertClose(twenty.high, 0.8881);
  // Newcombe 1998, table I: 81/263 → 0.2553 to 0.3662; 15/148 → 0.0624 to 0.1605; 1/29 → 0.0061 to 0.1718
  for (const [x, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = shareInterval(x / n, n);
    assertClose(interval.low, low);
    assertClose(interval.high, high);
  }
});

test('at 0 and 100 % the exact interval of Clopper and Pearson: binom.test(0, 10), binom.test(10, 10)', () => {
  const none = shareInterval(0, 10);
  assert.equal(none.low, 0);
  assertClose(none.high, 0.3085);
  const all = shareInterval(1, 10);
  assertClose(all.low, 0.6915);
  assert.equal(all.high, 1);
  assertClose(shareInterval(1, 1).low, 0.025);
});

test('refuses what is not a share of something', () => {
  assert.throws(() => shareInterval(1.1, 10), RangeError);
  assert.throws(() => shareInterval(Number.NaN, 10), RangeError);
  assert.throws(() => shareInterval(0.5, 0), RangeError);
});

const counts = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('contains the share and stays within 0..1', () => {
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const { low, high } = shareInterval(x / n, n);
      assert.ok(0 <= low && low <= x / n && x / n <= high && high <= 1);
    }),
  );
});

test('narrows when the same share rests on more answers', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 50 }), ([x, n], times) => {
      const few = shareInterval(x / n, n);
      const many = shareInterval(x / n, n * times);
      assert.ok(many.high - many.low < few.high - few.low);
    }),
  );
});

test('mirrors: the interval of the dissatisfied is that of the satisfied turned round', () => {
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const satisfied = shareInterval(x / n, n);
      const rest = shareInterval((n - x) / n, n);
      assert.ok(Math.abs(satisfied.low - (1 - rest.high)) < 1e-9);
    }),
  );
});
