import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS, type Rating } from '@/lib/questionnaire/questionnaire';
import { countResponses, mergeCounted } from '@/lib/rollup/counted';
import { scoreSet } from '@/lib/scoring/score-set';

const counter = itemFactorsOf([counterQuestionnaire]);
const full = itemFactorsOf([fullQuestionnaire]);

function columns(given: Record<string, (Rating | null)[]>) {
  const length = Math.max(...Object.values(given).map((column) => column.length));
  return Array.from({ length }, (_, i) => ({
    ratings: Object.fromEntries(
      Object.entries(given).map(([code, column]) => [code, column[i] ?? null]),
    ),
  }));
}

const workedExample = columns({
  overall: [5, 4, 3, 2],
  access: [5, 4, 3, 4],
  procedures: [4, 4, 2, 5],
  officials: [5, 5, 5, 1],
  result: [4, 3, null, 4],
  feedback: [null, null, 4, 2],
});

test('the worked example of the method', () => {
  const set = scoreSet(countResponses(workedExample), counter);
  const values = FACTORS.map((factor) => set.factors[factor]?.value.toFixed(2));
  assert.deepEqual(values, ['75.00', '75.00', '75.00', '66.67', '50.00']);
  assert.equal(set.score?.value.toFixed(2), '68.33');
  assert.equal(set.pooled?.value.toFixed(2), '70.59');
  assert.equal(set.overall?.value, 50);
  assert.equal(set.meanRating, 3.5);
  assert.equal(set.n, 4);
  assert.equal(set.factors.feedback?.n, 2);
});

test('a factor of several criteria is the plain mean of those with a score', () => {
  const set = scoreSet(
    countResponses(columns({ '1.1': [5, 1], '1.2': [4, 4], '1.3': [null, null], '1.4': [2, 2] })),
    full,
  );
  // 50, 100, –, 0
  assert.equal(set.factors.access?.value, 50);
  assert.equal(set.criteria['1.3'], null);
});

test('without any rating of a factor there is no score, and nothing is 0', () => {
  const set = scoreSet(
    countResponses(
      columns({ access: [5], procedures: [5], officials: [5], result: [5], feedback: [null] }),
    ),
    counter,
  );
  assert.equal(set.score, null);
  assert.equal(set.factors.feedback, null);
  assert.equal(set.overall, null);
  assert.equal(set.pooled?.value, 100);
  const nothing = scoreSet(countResponses([]), counter);
  assert.equal(nothing.score, null);
  assert.equal(nothing.pooled, null);
  assert.equal(nothing.meanRating, null);
});

test('the overall question never moves the score', () => {
  const low = scoreSet(
    countResponses(workedExample.map((r) => ({ ratings: { ...r.ratings, overall: 1 as const } }))),
    counter,
  );
  assert.equal(low.score?.value.toFixed(2), '68.33');
  assert.equal(low.pooled?.value.toFixed(2), '70.59');
});

const rating = fc.option(fc.constantFrom<Rating>(1, 2, 3, 4, 5), { nil: null });
const response = fc.record({
  ratings: fc.record({
    overall: rating,
    access: rating,
    procedures: rating,
    officials: rating,
    result: rating,
    feedback: rating,
  }),
});
const responses = fc.array(response, { minLength: 1, maxLength: 60 });

test('the order of respondents changes nothing, and merging equals counting together', () => {
  fc.assert(
    fc.property(responses, responses, (a, b) => {
      const together = scoreSet(countResponses([...a, ...b]), counter);
      const turned = scoreSet(countResponses([...b, ...a].reverse()), counter);
      const merged = scoreSet(mergeCounted(countResponses(a), countResponses(b)), counter);
      assert.deepEqual(turned, together);
      assert.deepEqual(merged, together);
    }),
  );
});

test('a better answer never lowers the score', () => {
  fc.assert(
    fc.property(responses, fc.nat(), fc.constantFrom(...FACTORS), (given, pick, factor) => {
      const index = pick % given.length;
      const before = scoreSet(countResponses(given), counter).score;
      const old = given[index]?.ratings[factor];
      fc.pre(before !== null && old !== null && old !== undefined && old < 5);
      const better = given.map((r, i) =>
        i === index ? { ratings: { ...r.ratings, [factor]: ((old ?? 0) + 1) as Rating } } : r,
      );
      const after = scoreSet(countResponses(better), counter).score;
      assert.ok(after !== null && before !== null && after.value >= before.value - 1e-9);
    }),
  );
});

test('every figure lies in its interval, in 0..100', () => {
  fc.assert(
    fc.property(responses, (given) => {
      const set = scoreSet(countResponses(given), counter);
      for (const estimate of [set.score, set.pooled, set.overall, ...Object.values(set.factors)]) {
        if (!estimate) continue;
        assert.ok(0 <= estimate.low && estimate.low <= estimate.value + 1e-9);
        assert.ok(estimate.value <= estimate.high + 1e-9 && estimate.high <= 100);
      }
    }),
  );
});

test('ten million answers are counted without loss', () => {
  const set = scoreSet(
    {
      n: 10_000_000,
      items: { access: [1, 0, 0, 0, 9_999_999] },
      reasons: {},
      spread: {
        codes: ['access'],
        moments: {
          units: 10_000_000,
          sums: [9_999_999, 10_000_000],
          products: [9_999_999, 9_999_999, 10_000_000],
        },
      },
    },
    counter,
  );
  assert.equal(set.factors.access?.value.toFixed(5), '99.99999');
  assert.ok((set.factors.access?.low ?? 0) < 99.99999 && (set.factors.access?.low ?? 0) > 99.9999);
});

/** Respondents who rate everything, so that every factor rests on the same people. */
const complete = fc.array(
  fc.record({
    ratings: fc.record(
      Object.fromEntries(FACTORS.map((factor) => [factor, fc.constantFrom<Rating>(1, 3, 4, 5)])),
    ),
  }),
  { minLength: 1, maxLength: 40 },
);

test('the score of a union lies between those of its parts when nobody leaves a question out', () => {
  fc.assert(
    fc.property(complete, complete, (a, b) => {
      const [one, two, both] = [a, b, [...a, ...b]].map(
        (given) => scoreSet(countResponses(given), counter).score?.value ?? Number.NaN,
      );
      assert.ok(both !== undefined && one !== undefined && two !== undefined);
      assert.ok(both >= Math.min(one, two) - 1e-9 && both <= Math.max(one, two) + 1e-9);
    }),
  );
});

test('with questions left out it need not: each factor then weighs other people', () => {
  const only = (high: 'access' | 'officials', times: number) => [
    ...Array.from({ length: times }, () => ({ ratings: { [high]: 1 as Rating } })),
    { ratings: { access: 5, procedures: 5, officials: 5, result: 5, feedback: 5 } as const },
  ];
  const scoreOf = (given: { ratings: Record<string, Rating> }[]) =>
    scoreSet(countResponses(given), counter).score?.value ?? Number.NaN;
  const [a, b] = [only('access', 9), only('officials', 9)];
  assert.equal(scoreOf(a).toFixed(2), '82.00');
  assert.equal(scoreOf(b).toFixed(2), '82.00');
  assert.equal(scoreOf([...a, ...b]).toFixed(2), '67.27');
});

test('more of the same answers make the interval narrower', () => {
  fc.assert(
    fc.property(responses, (given) => {
      const four = [...given, ...given, ...given, ...given];
      const once = scoreSet(countResponses(given), counter).score;
      const often = scoreSet(countResponses(four), counter).score;
      fc.pre(once !== null && often !== null);
      assert.ok(often && once && often.high - often.low <= once.high - once.low + 1e-9);
    }),
  );
});

test('the shares of one respondent are not independent: alike ones are less sure than mixed ones', () => {
  const alike = Array.from({ length: 40 }, (_, i) => ({
    ratings: Object.fromEntries(FACTORS.map((factor) => [factor, (i % 2 ? 5 : 1) as Rating])),
  }));
  const mixed = Array.from({ length: 40 }, (_, i) => ({
    ratings: Object.fromEntries(
      FACTORS.map((factor, at) => [factor, ((i + at) % 2 ? 5 : 1) as Rating]),
    ),
  }));
  const [a, b] = [alike, mixed].map((given) => scoreSet(countResponses(given), counter).score);
  assert.equal(a?.value, 50);
  assert.equal(b?.value, 50);
  // Alike: every respondent is one answer. Mixed: 3 of 5 against 2 of 5 differ by a tenth from the mean.
  assert.equal(a?.standardError?.toFixed(6), (100 * Math.sqrt(0.25 / 39)).toFixed(6));
  assert.equal(b?.standardError?.toFixed(6), (100 * Math.sqrt(0.01 / 39)).toFixed(6));
});
