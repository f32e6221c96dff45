import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeMoments, momentsOf, noMoments, varianceOfTotal } from '@/lib/statistics/moments';

test('worked by hand: the products are the upper triangle, row by row', () => {
  const moments = momentsOf(
    [
      [1, 2],
      [3, 5],
    ],
    2,
  );
  assert.deepEqual(moments, { units: 2, sums: [4, 7], products: [10, 17, 29] });
});

test('worked by hand: the variance of a total is m/(m − 1) · Σ(z − z̄)²', () => {
  // z = 2·1 − 2 = 0, 2·3 − 5 = 1, 2·4 − 1 = 7: mean 8/3, squares 50 − 64/3 = 86/3, times 3/2
  const moments = momentsOf(
    [
      [1, 2],
      [3, 5],
      [4, 1],
    ],
    2,
  );
  assert.ok(Math.abs((varianceOfTotal(moments, [2, -1]) ?? 0) - 43) < 1e-12);
});

test('fewer than two units tell no variance; units all alike have none', () => {
  assert.equal(varianceOfTotal(noMoments(2), [1, 1]), null);
  assert.equal(varianceOfTotal(momentsOf([[1, 1]], 2), [1, 1]), null);
  const alike = momentsOf(
    Array.from({ length: 7 }, () => [1, 3]),
    2,
  );
  assert.equal(varianceOfTotal(alike, [0.1, -0.7]), 0);
});

test('refuses to merge vectors of different lengths', () => {
  assert.throws(() => mergeMoments(noMoments(2), noMoments(4)), RangeError);
});

const count = fc.integer({ min: 0, max: 10_000_000 });
const vectors = fc.array(fc.tuple(count, count, count), { maxLength: 30 });

test('merging is the same in any order and grouping, and the same as all at once', () => {
  fc.assert(
    fc.property(vectors, vectors, vectors, (a, b, c) => {
      const [ma, mb, mc] = [a, b, c].map((part) => momentsOf(part, 3));
      assert.ok(ma && mb && mc);
      const together = momentsOf([...c, ...a, ...b], 3);
      assert.deepEqual(mergeMoments(mergeMoments(ma, mb), mc), together);
      assert.deepEqual(mergeMoments(mc, mergeMoments(mb, ma)), together);
      assert.deepEqual(mergeMoments(noMoments(3), together), together);
    }),
  );
});

test('agrees with the sum of squared deviations for counts up to ten million', () => {
  const coefficients = fc.tuple(
    ...[1, 2, 3].map(() => fc.double({ min: -1, max: 1, noNaN: true })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 30 }),
      coefficients,
      (units, weights) => {
        const z = units.map((unit) =>
          unit.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
        );
        const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
        const squares = z.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const expected = (squares * z.length) / (z.length - 1);
        const found = varianceOfTotal(momentsOf(units, 3), weights) ?? Number.NaN;
        const scale = units.flat().reduce((sum, value) => sum + value * value, 0) + 1e-9;
        assert.ok(found >= 0 && Math.abs(found - expected) <= 1e-12 * scale);
      },
    ),
  );
});

test('a finite population never widens, and a full count leaves no error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 20 }),
      fc.double({ min: -0.5, max: 2, noNaN: true }),
      (units, fraction) => {
        const moments = momentsOf(units, 3);
        const free = varianceOfTotal(moments, [1, -1, 2]) ?? Number.NaN;
        const finite = varianceOfTotal(moments, [1, -1, 2], fraction) ?? Number.NaN;
        assert.ok(finite >= 0 && finite <= free);
        assert.equal(varianceOfTotal(moments, [1, -1, 2], 1), 0);
      },
    ),
  );
});
