import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS, type Rating } from '@/lib/questionnaire/questionnaire';
import type { Counted } from '@/lib/rollup/counted';
import { countResponses, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { scoreSet } from '@/lib/scoring/score-set';
import { weightedScoreSet } from '@/lib/scoring/weighted-score-set';

const itemFactors = itemFactorsOf([counterQuestionnaire]);

/** n respondents, of whom `satisfied` give 4 to everything and the rest 2. */
function centre(n: number, satisfied: number): Counted {
  return countResponses(
    Array.from({ length: n }, (_, index) => {
      const rating: Rating = index < satisfied ? 4 : 2;
      return {
        ratings: Object.fromEntries(['overall', ...FACTORS].map((code) => [code, rating])),
      };
    }),
  );
}

test('worked by hand: 90 % with 300 dossiers and 50 % with 100 make 80 %', () => {
  const set = weightedScoreSet(
    [
      { counted: centre(10, 9), dossiers: 300 },
      { counted: centre(100, 50), dossiers: 100 },
    ],
    itemFactors,
  );
  assert.equal(set?.score?.value.toFixed(9), '80.000000000');
  assert.equal(set?.overall?.value.toFixed(9), '80.000000000');
  // The heap: 59 of 110.
  assert.equal(set?.pooled?.value.toFixed(4), '53.6364');
  assert.equal(set?.coverage, 1);
  // Kish: n · Σ W²/n, 110 · (0.75²/10 + 0.25²/100)
  assert.equal(set?.designEffect?.toFixed(5), '6.25625');
  // Cochran: 0.75² · (0.9 · 0.1 / 9) · (1 − 10/300) + 0.25² · (0.5 · 0.5 / 99); 100 of 100 are no sample
  const variance = 0.75 ** 2 * (0.09 / 9) * (1 - 10 / 300) + 0.25 ** 2 * (0.25 / 99);
  assert.equal(set?.score?.standardError?.toFixed(9), (100 * Math.sqrt(variance)).toFixed(9));
  // Nearly all of the uncertainty is that of the ten, so there is little more than their nine degrees.
  assert.equal(set?.score?.degreesOfFreedom?.toFixed(1), '9.2');
});

test('a centre without a score is left out and its dossiers are told', () => {
  const set = weightedScoreSet(
    [
      { counted: centre(10, 9), dossiers: 930 },
      { counted: NOTHING_COUNTED, dossiers: 70 },
    ],
    itemFactors,
  );
  assert.equal(set?.score?.value.toFixed(9), '90.000000000');
  assert.equal(set?.coverage, 0.93);
});

test('without dossiers at the centres that have answers there is no weighted figure', () => {
  assert.equal(weightedScoreSet([{ counted: centre(10, 9), dossiers: 0 }], itemFactors), null);
  assert.equal(weightedScoreSet([], itemFactors), null);
});

const strata = fc.array(
  fc
    .record({ n: fc.integer({ min: 1, max: 300 }), dossiers: fc.integer({ min: 1, max: 9000 }) })
    .chain(({ n, dossiers }) =>
      fc
        .integer({ min: 0, max: n })
        .map((satisfied) => ({ counted: centre(n, satisfied), dossiers })),
    ),
  { minLength: 1, maxLength: 12 },
);

test('lies between the lowest and the highest centre, in its interval', () => {
  fc.assert(
    fc.property(strata, (given) => {
      const score = weightedScoreSet(given, itemFactors)?.score;
      const each = given.map((s) => scoreSet(s.counted, itemFactors).score?.value ?? Number.NaN);
      assert.ok(score);
      assert.ok(score.value >= Math.min(...each) - 1e-9 && score.value <= Math.max(...each) + 1e-9);
      assert.ok(score.low <= score.value && score.value <= score.high);
    }),
  );
});

test('weights in proportion to answers give the heap', () => {
  fc.assert(
    fc.property(strata, (given) => {
      const proportional = given.map(({ counted }) => ({ counted, dossiers: counted.n }));
      const heap = given.reduce((sum, s) => mergeCounted(sum, s.counted), NOTHING_COUNTED);
      const weighted = weightedScoreSet(proportional, itemFactors)?.overall?.value ?? Number.NaN;
      assert.ok(Math.abs(weighted - (scoreSet(heap, itemFactors).overall?.value ?? 0)) < 1e-9);
    }),
  );
});
