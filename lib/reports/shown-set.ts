import { FACTORS, type Factor, type ItemCode } from '@/lib/questionnaire/questionnaire';
import {
  type DisclosureRule,
  type HiddenReason,
  isSmallCell,
  type Shown,
  show,
} from '@/lib/reports/shown';
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
 * A score next to four of its five factors gives the fifth away: when a factor rests on so few people
 * that it is hidden for their sake, the sums that contain it are hidden too.
 */
function sumsAreTelling(set: ScoreSet, rule: DisclosureRule): boolean {
  if (rule.seesCounts) return false;
  return Object.values(set.factors).some((factor) => factor !== null && isSmallCell(factor.n));
}

/** The only way from a score set to a screen, a file or a door. */
export function showSet(set: ScoreSet, rule: DisclosureRule): ShownSet {
  const sum = (estimate: ScoreSet['score'], missing: HiddenReason): Shown => {
    if (estimate === null) return { hidden: set.n === 0 ? 'no-answers' : missing };
    if (isSmallCell(set.n) && !rule.seesCounts) return { hidden: 'small-cell' };
    return sumsAreTelling(set, rule) ? { hidden: 'protects-other' } : show(estimate, rule);
  };
  const overall = show(set.overall, rule);
  return {
    n: isSmallCell(set.n) && !rule.seesCounts ? null : set.n,
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

/** Every figure hidden for the same reason, the number too. */
export function hideSet(shown: ShownSet, reason: HiddenReason): ShownSet {
  const hidden = { hidden: reason };
  const hideAll = <K extends string>(record: Record<K, Shown>) =>
    Object.fromEntries(Object.keys(record).map((key) => [key, hidden])) as Record<K, Shown>;
  return {
    n: null,
    score: hidden,
    pooled: hidden,
    overall: hidden,
    factors: hideAll(shown.factors),
    criteria: hideAll(shown.criteria),
    meanRating: null,
  };
}
