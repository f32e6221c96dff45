import { FACTORS, type Factor, type ItemCode } from '@/lib/questionnaire/questionnaire';
import type { Counted } from '@/lib/rollup/counted';
import { type Estimate, estimateOf, type Figure } from '@/lib/scoring/estimate';
import { type FigureSet, figureSet, type ItemFactors } from '@/lib/scoring/figure-set';

/** Changes whenever the same answers would give another figure or another interval. */
export const METHOD_VERSION = '2';

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

function estimated(figure: Figure | null): Estimate | null {
  return figure && estimateOf(figure);
}

/** Figures with their intervals, as they are told. */
export function estimatedSet(figures: FigureSet): ScoreSet {
  return {
    methodVersion: METHOD_VERSION,
    n: figures.n,
    score: estimated(figures.score),
    pooled: estimated(figures.pooled),
    overall: estimated(figures.overall),
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, estimated(figures.factors[factor])]),
    ) as Record<Factor, Estimate | null>,
    criteria: Object.fromEntries(
      Object.entries(figures.criteria).map(([code, figure]) => [code, estimated(figure)]),
    ),
    meanRating: figures.meanRating,
  };
}

/**
 * The figures of one set of responses.
 * Worked example: access 5,4,3,4 · procedures 4,4,2,5 · officials 5,5,5,1 · result 4,3,–,4 ·
 * feedback –,–,4,2 → factors 75, 75, 75, 66.67, 50; score 68.33; pooled 12/17 = 70.59.
 * @param population the dossiers of which the responses are a part; null when unknown
 */
export function scoreSet(
  counted: Counted,
  itemFactors: ItemFactors,
  population: number | null = null,
): ScoreSet {
  return estimatedSet(figureSet(counted, itemFactors, population));
}
