import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RatingPattern, relativeImportance } from '@/lib/statistics/relative-importance';
import { seededRandom } from '@/lib/statistics/seeded-random';
import { SWISS } from '@/lib/statistics/swiss.fixture';

const swiss = SWISS.map(([overall, ...ratings]) => ({ ratings, overall, count: 1 }));

function gains(patterns: readonly RatingPattern[]): number[] {
  const found = relativeImportance(patterns);
  assert.ok(found);
  return found.parts.map((part) => part.value * found.explained.value);
}

function assertAllClose(found: readonly number[], expected: readonly number[], within = 1e-12) {
  assert.equal(found.length, expected.length);
  found.forEach((value, i) => {
    assert.ok(
      Math.abs(value - (expected[i] ?? Number.NaN)) < within,
      `${found} is not ${expected}`,
    );
  });
}

test('R: calc.relimp(lm(Fertility ~ ., swiss), type = "lmg") of relaimpo 2.2-7', () => {
  assertAllClose(
    gains(swiss),
    [0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265],
  );
  // rela = TRUE, and the R² of lm
  const found = relativeImportance(swiss);
  assertAllClose(
    found?.parts.map((part) => part.value) ?? [],
    [0.0807816517357, 0.242202563216, 0.3680795178364, 0.1493772773891, 0.1595589898228],
  );
  assertAllClose([found?.explained.value ?? 0], [0.706735001593]);
});

test('R: the same with weights = 1 + (1:47 %% 3)', () => {
  const weighted = swiss.map((row, i) => ({ ...row, count: 1 + ((i + 1) % 3) }));
  assertAllClose(
    gains(weighted),
    [0.0518208063017, 0.1549452302086, 0.2559770835712, 0.1019573530969, 0.1296324182449],
  );
});

test('with two factors, by hand', () => {
  // r12 = 0.5, r1y = 0.6, r2y = 0.4: R² = 0.28/0.75; ½(0.36 + R² − 0.16) and ½(0.16 + R² − 0.36).
  const a = [1, 1, -1, -1];
  const b = [1, -1, 1, -1];
  const second = a.map((value, i) => 0.5 * value + Math.sqrt(0.75) * (b[i] ?? 0));
  const c = [1, -1, -1, 1];
  const slope = (0.4 - 0.5 * 0.6) / Math.sqrt(0.75);
  const rest = Math.sqrt(1 - 0.36 - slope ** 2);
  const patterns = a.map((value, i) => ({
    ratings: [value, second[i] ?? 0],
    overall: 0.6 * value + slope * (b[i] ?? 0) + rest * (c[i] ?? 0),
    count: 25,
  }));
  const r2 = 0.28 / 0.75;
  assertAllClose(gains(patterns), [(0.36 + r2 - 0.16) / 2, (0.16 + r2 - 0.36) / 2]);
});

test('nothing to explain is null, never 0 or NaN', () => {
  const same = (overall: number, ratings: number[]) => ({ ratings, overall, count: 60 });
  assert.equal(relativeImportance([]), null);
  assert.equal(relativeImportance([same(5, [5, 5, 4, 5, 5]), same(5, [1, 2, 4, 5, 3])]), null);
  assert.equal(relativeImportance([same(5, [5, 5, 5, 5, 5]), same(1, [5, 5, 5, 5, 5])]), null);
  assert.throws(() => relativeImportance([same(5, [5]), same(4, [5, 4])]), RangeError);
});

test('a factor given twice shares what it explains; one that never changes explains nothing', () => {
  const patterns = [
    { ratings: [5, 5, 3], overall: 5, count: 50 },
    { ratings: [4, 4, 3], overall: 5, count: 20 },
    { ratings: [2, 2, 3], overall: 2, count: 30 },
  ];
  const found = relativeImportance(patterns);
  assertAllClose(found?.parts.map((part) => part.value) ?? [], [0.5, 0.5, 0], 1e-9);
});

const rating = fc.integer({ min: 1, max: 5 });
const patternList = fc.array(
  fc.record({
    ratings: fc.tuple(rating, rating, rating, rating, rating),
    overall: rating,
    count: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 8, maxLength: 30 },
);

test('the parts sum to 1, none is negative, and the order of factors and of patterns changes nothing', () => {
  fc.assert(
    fc.property(patternList, (patterns) => {
      const found = relativeImportance(patterns);
      if (found === null) return;
      assertAllClose([found.parts.reduce((sum, part) => sum + part.value, 0)], [1], 1e-9);
      for (const { value, low, high } of [...found.parts, found.explained]) {
        assert.ok(-1e-9 <= value && value <= 1 + 1e-9);
        assert.ok(low <= value && value <= high);
      }
      const turned = patterns.map((row) => ({ ...row, ratings: [...row.ratings].reverse() }));
      assertAllClose(gains(turned.reverse()), gains(patterns).reverse(), 1e-9);
    }),
    { numRuns: 25 },
  );
});

test('the same answers give the same intervals, and more of them narrower ones', () => {
  const random = seededRandom(7);
  const patterns = Array.from({ length: 60 }, () => {
    const mood = 2 + 3 * random();
    const near = () => Math.max(1, Math.min(5, Math.round(mood + 2 * random() - 1)));
    return { ratings: [near(), near(), near(), near(), near()], overall: near(), count: 3 };
  });
  const few = relativeImportance(patterns);
  assert.deepEqual(relativeImportance(patterns), few);
  const many = relativeImportance(patterns.map((row) => ({ ...row, count: row.count * 100 })));
  few?.parts.forEach((part, i) => {
    const wide = part.high - part.low;
    const narrow = (many?.parts[i]?.high ?? 1) - (many?.parts[i]?.low ?? 0);
    assert.ok(narrow < wide / 5, `${narrow} against ${wide}`);
  });
});
