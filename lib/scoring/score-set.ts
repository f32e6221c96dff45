import { FACTORS, type Factor, type ItemCode, OVERALL } from '@/lib/questionnaire/questionnaire';
import { type Counted, type RatingCounts, ratedCount, satisfiedCount } from '@/lib/rollup/counted';
import { type Estimate, estimateOf } from '@/lib/scoring/estimate';

/** Changes whenever the same answers would give another figure. */
export const METHOD_VERSION = '1';

/** Which factor an item belongs to; `null` for the overall question. */
export type ItemFactors = Readonly<Record<ItemCode, Factor | null>>;

export type ScoreSet = {
  methodVersion: string;
  /** Responses counted. */
  n: number;
  /** Plain mean of the five factors; `null` when any of them has no rating. */
  score: Estimate | null;
  /** All ratings of criteria as one heap. */
  pooled: Estimate | null;
  /** The overall question; never part of the score. */
  overall: Estimate | null;
  factors: Readonly<Record<Factor, Estimate | null>>;
  criteria: Readonly<Record<ItemCode, Estimate | null>>;
  /** Mean of the overall ratings, 1..5. */
  meanRating: number | null;
};

function scoreOfItem(counts: RatingCounts): Estimate | null {
  const rated = ratedCount(counts);
  return rated === 0 ? null : estimateOf(satisfiedCount(counts) / rated, rated, rated);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Plain mean of figures that the same respondents gave. They are not independent, so the interval is
 * drawn as if a respondent's answers were all one answer, on the fewest ratings behind any of them:
 * never too narrow.
 */
function meanEstimate(parts: readonly Estimate[], n: number): Estimate {
  const fewest = Math.min(...parts.map((part) => part.effective));
  return estimateOf(mean(parts.map((part) => part.value)) / 100, n, fewest);
}

function factorEstimates(
  criteria: ScoreSet['criteria'],
  itemFactors: ItemFactors,
): Record<Factor, Estimate | null> {
  const entries = FACTORS.map((factor): [Factor, Estimate | null] => {
    const parts = Object.entries(criteria)
      .filter(([code]) => itemFactors[code] === factor)
      .flatMap(([, estimate]) => (estimate ? [estimate] : []));
    if (parts.length === 0) return [factor, null];
    return [factor, meanEstimate(parts, Math.max(...parts.map((part) => part.n)))];
  });
  return Object.fromEntries(entries) as Record<Factor, Estimate | null>;
}

function pooledEstimate(counted: Counted, itemFactors: ItemFactors): Estimate | null {
  const scored = Object.entries(counted.items).filter(([code]) => itemFactors[code]);
  const rated = scored.reduce((sum, [, counts]) => sum + ratedCount(counts), 0);
  if (rated === 0) return null;
  const satisfied = scored.reduce((sum, [, counts]) => sum + satisfiedCount(counts), 0);
  return estimateOf(satisfied / rated, counted.n, Math.min(counted.n, rated));
}

function meanOfRatings(counts: RatingCounts | undefined): number | null {
  const rated = counts ? ratedCount(counts) : 0;
  if (!counts || rated === 0) return null;
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / rated;
}

/**
 * The figures of one set of responses, by the rules of SIPAS 2017–2020 as told on the method page.
 * Worked example: access 5,4,3,4 · procedures 4,4,2,5 · officials 5,5,5,1 · result 4,3,–,4 ·
 * feedback –,–,4,2 → factors 75, 75, 75, 66.67, 50; score 68.33; pooled 12/17 = 70.59.
 */
export function scoreSet(counted: Counted, itemFactors: ItemFactors): ScoreSet {
  const criteria: Record<ItemCode, Estimate | null> = {};
  for (const [code, counts] of Object.entries(counted.items)) {
    if (code !== OVERALL) criteria[code] = scoreOfItem(counts);
  }
  const factors = factorEstimates(criteria, itemFactors);
  const known = Object.values(factors).filter((factor) => factor !== null);
  const score = known.length === FACTORS.length ? meanEstimate(known, counted.n) : null;
  const overallCounts = counted.items[OVERALL];
  return {
    methodVersion: METHOD_VERSION,
    n: counted.n,
    score,
    pooled: pooledEstimate(counted, itemFactors),
    overall: overallCounts ? scoreOfItem(overallCounts) : null,
    factors,
    criteria,
    meanRating: meanOfRatings(overallCounts),
  };
}
