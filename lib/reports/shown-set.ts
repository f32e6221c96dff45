import { FACTORS, type Factor, type ItemCode } from '@/lib/questionnaire/questionnaire';
import { type DisclosureRule, type HiddenReason, type Shown, show } from '@/lib/reports/shown';
import type { ScoreSet } from '@/lib/scoring/score-set';

export type ShownSet = {
  /** Responses counted; null when the number itself must be hidden. */
  n: number | null;
  score: Shown;
  pooled: Shown;
  overall: Shown;
  factors: Record<Factor, Shown>;
  criteria: Record<ItemCode, Shown>;
  /** 1..5; null when hidden or unknown. */
  meanRating: number | null;
};

/**
 * The only way from a score set to a screen, a file or a door. Those who answer for a place see its numbers,
 * however small; the public reads published sets, whose rows are told wholly or not at all.
 */
export function showSet(set: ScoreSet, rule: DisclosureRule): ShownSet {
  const sum = (estimate: ScoreSet['score'], missing: HiddenReason): Shown => {
    if (estimate === null) return { hidden: set.n === 0 ? 'no-answers' : missing };
    return show(estimate, rule);
  };
  const overall = show(set.overall, rule);
  return {
    n: set.n,
    score: sum(set.score, 'factor-without-answers'),
    pooled: sum(set.pooled, 'no-answers'),
    overall,
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, show(set.factors[factor], rule)]),
    ) as Record<Factor, Shown>,
    criteria: Object.fromEntries(
      Object.entries(set.criteria).map(([code, estimate]) => [code, show(estimate, rule)]),
    ),
    meanRating: 'hidden' in overall ? null : set.meanRating,
  };
}
