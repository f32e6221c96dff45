import {
  type ExampleAnswers,
  RESPONDENTS,
} from '@/app/[lang]/(public)/method/_components/example-answers';
import { FACTORS, type Factor } from '@/lib/questionnaire/questionnaire';
import { countResponses, ratedCount, satisfiedCount } from '@/lib/rollup/counted';
import type { Estimate } from '@/lib/scoring/estimate';
import { scoreSet } from '@/lib/scoring/score-set';

export type ExampleFigures = {
  /** `share` from 0 to 100; null without a rating. */
  factors: Readonly<Record<Factor, { satisfied: number; rated: number; share: number | null }>>;
  score: Interval | null;
  pooled: Interval | null;
};

type Interval = { value: number; low: number; high: number };

const ITEM_FACTORS = Object.fromEntries(FACTORS.map((factor) => [factor, factor]));

function told(estimate: Estimate | null): Interval | null {
  return estimate && { value: estimate.value, low: estimate.low, high: estimate.high };
}

/** The example's figures, by the very code that makes every score of the product. */
export function exampleFigures(answers: ExampleAnswers): ExampleFigures {
  const counted = countResponses(
    RESPONDENTS.map((respondent) => ({
      ratings: Object.fromEntries(
        FACTORS.map((factor) => [factor, answers[factor][respondent] ?? null]),
      ),
    })),
  );
  const set = scoreSet(counted, ITEM_FACTORS);
  const factors = FACTORS.map((factor) => {
    const counts = counted.items[factor] ?? [0, 0, 0, 0, 0];
    const share = set.factors[factor]?.value ?? null;
    return [factor, { satisfied: satisfiedCount(counts), rated: ratedCount(counts), share }];
  });
  return {
    factors: Object.fromEntries(factors) as ExampleFigures['factors'],
    score: told(set.score),
    pooled: told(set.pooled),
  };
}
