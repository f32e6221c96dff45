import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import type { Counted } from '@/lib/rollup/counted';
import { mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { scoreSet } from '@/lib/scoring/score-set';
import { weightedScoreSet } from '@/lib/scoring/weighted-score-set';

const itemFactors = itemFactorsOf([counterQuestionnaire]);

/** n respondents, of whom `satisfied` give 4 to everything and the rest 2. */
function centre(n: number, satisfied: number): Counted {
  const counts = [0, n - satisfied, 0, satisfied, 0] as const;
  const codes = ['overall', ...FACTORS];
  return { n, items: Object.fromEntries(codes.map((code) => [code, counts])), reasons: {} };
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
  // Kish: 1 / (0.75²/10 + 0.25²/100)
  assert.equal(set?.score?.effective.toFixed(4), '17.5824');
});

test('a centre without a score is left out and its dossiers are told', () => {
  const set = weightedScoreSet(
    [
      { counted: centre(10, 9), dossiers: 930 },
      { counted: NOTHING_COUNTED, dossiers: 70 },
    ],
    itemFactors,
  );
  assert.equal(set?.score?.value, 90);
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
