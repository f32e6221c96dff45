import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearisedDifference } from '@/lib/statistics/difference';
import { possibleRanks } from '@/lib/statistics/rank-intervals';
import { seededRandom } from '@/lib/statistics/seeded-random';

const CERTAIN = { standardError: 1, degreesOfFreedom: Number.POSITIVE_INFINITY };

function ranks(values: readonly number[], error: Partial<typeof CERTAIN> = {}): string[] {
  const found = possibleRanks(
    values.map((value, i) => ({ key: String(i), value, ...CERTAIN, ...error })),
  );
  return values.map((_, i) => `${found.get(String(i))?.from}–${found.get(String(i))?.to}`);
}

test('worked by hand: 90, 80, 79 with standard error 1', () => {
  // z of the pairs: 10/√2 = 7.07, 11/√2 = 7.78, 1/√2 = 0.71; limits at 5 %: 6, then 4 hypotheses.
  assert.deepEqual(ranks([90, 80, 79]), ['1–1', '2–3', '2–3']);
  assert.deepEqual(ranks([79, 90, 80]), ['2–3', '1–1', '2–3']);
});

test('worked by hand: what is first refused is rejected after others have been', () => {
  // One-sided p of z = 3.30/√2 = 2.3335 is 0.00981: above 0.05/6 = 0.00833, at most 0.05/4 = 0.0125, so
  // the last pair follows once the two wide ones (z 7 and more) are rejected.
  assert.deepEqual(ranks([90, 80, 76.7]), ['1–1', '2–2', '3–3']);
  assert.deepEqual(ranks([80, 76.7]), ['1–1', '2–2']);
  assert.deepEqual(ranks([80, 78.5, 76.7]), ['1–3', '1–3', '1–3']);
});

test('few degrees of freedom need a wider distance', () => {
  assert.deepEqual(ranks([80, 76]), ['1–1', '2–2']);
  assert.deepEqual(ranks([80, 76], { degreesOfFreedom: 1 }), ['1–2', '1–2']);
});

test('none, one, equals, and values without error', () => {
  assert.deepEqual(ranks([]), []);
  assert.deepEqual(ranks([83]), ['1–1']);
  assert.deepEqual(ranks([83, 83, 83]), ['1–3', '1–3', '1–3']);
  assert.deepEqual(ranks([83, 84, 83], { standardError: 0 }), ['2–3', '1–1', '2–3']);
  assert.throws(() => ranks([1, 2], { standardError: -1 }), RangeError);
  assert.throws(() => ranks([1, 2], { degreesOfFreedom: 0 }), RangeError);
});

const places = fc.array(
  fc.record({
    value: fc.integer({ min: 50, max: 100 }),
    standardError: fc.double({ min: 0.05, max: 10, noNaN: true }),
    degreesOfFreedom: fc.integer({ min: 1, max: 400 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test('each interval holds the rank observed; order of input and a shift of all change nothing', () => {
  fc.assert(
    fc.property(places, (given) => {
      const keyed = given.map((each, i) => ({ ...each, key: String(i) }));
      const found = possibleRanks(keyed);
      for (const { key, value } of keyed) {
        const higher = keyed.filter((other) => other.value > value).length;
        const least = keyed.filter((other) => other.value >= value).length;
        const { from, to } = found.get(key) ?? { from: 0, to: 0 };
        assert.ok(1 <= from && from <= higher + 1 && least <= to && to <= keyed.length);
      }
      const shifted = keyed.map((each) => ({ ...each, value: each.value + 7 })).reverse();
      for (const [key, interval] of possibleRanks(shifted)) {
        assert.deepEqual(interval, found.get(key));
      }
    }),
  );
});

test('two places alone are told apart where their difference is significant, and only there', () => {
  fc.assert(
    fc.property(places, ([one, other]) => {
      if (!one || !other) return;
      const { pValue } = linearisedDifference(one, other);
      const found = possibleRanks([one, other].map((each, i) => ({ ...each, key: String(i) })));
      const areApart = found.get('0')?.from !== found.get('1')?.from;
      if (pValue > 0.05 + 1e-9) assert.ok(!areApart);
      if (pValue < 0.04) assert.ok(areApart);
    }),
    { numRuns: 500 },
  );
});

/** Student's t with few degrees of freedom, as the mean of normal values over its own error. */
function measure(truth: number, units: number, spread: number, random: () => number) {
  const draws = Array.from({ length: units }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return truth + spread * radius * Math.cos(2 * Math.PI * random());
  });
  const value = draws.reduce((sum, draw) => sum + draw, 0) / units;
  const squares = draws.reduce((sum, draw) => sum + (draw - value) ** 2, 0);
  return {
    value,
    standardError: Math.sqrt(squares / (units - 1) / units),
    degreesOfFreedom: units - 1,
  };
}

for (const { name, truth } of [
  { name: 'all equal, the hardest', truth: () => 83 },
  { name: 'in three groups', truth: (i: number) => 75 + 6 * (i % 3) },
  { name: 'all different', truth: (i: number) => 70 + i },
]) {
  test(`in 95 % of worlds every interval holds the true rank: ${name}`, () => {
    const random = seededRandom(20_261_123);
    const worlds = 400;
    let good = 0;
    for (let world = 0; world < worlds; world += 1) {
      const keyed = Array.from({ length: 12 }, (_, i) => ({
        key: String(i),
        ...measure(truth(i), 8 + 6 * (i % 4), 12, random),
      }));
      const found = possibleRanks(keyed);
      const isGood = keyed.every((_, i) => {
        const above = keyed.filter((__, j) => truth(j) > truth(i)).length;
        const atLeast = keyed.filter((__, j) => truth(j) >= truth(i)).length;
        const { from, to } = found.get(String(i)) ?? { from: 0, to: 0 };
        return from <= above + 1 && atLeast <= to;
      });
      if (isGood) good += 1;
    }
    assert.ok(good / worlds >= 0.95, `${good} of ${worlds}`);
  });
}
