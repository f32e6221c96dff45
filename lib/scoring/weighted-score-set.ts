import { FACTORS, type Factor, type ItemCode } from '@/lib/questionnaire/questionnaire';
import { type Counted, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { type Estimate, estimateOf } from '@/lib/scoring/estimate';
import { type ItemFactors, type ScoreSet, scoreSet } from '@/lib/scoring/score-set';
import { effectiveSampleSize } from '@/lib/statistics/effective-sample-size';

/** One centre: its counted responses and the dossiers it resolved in the period. */
export type Stratum = { counted: Counted; dossiers: number };

export type WeightedScoreSet = ScoreSet & {
  /** Share of all dossiers, 0..1, resolved at centres that have a score; null when no dossiers are known. */
  coverage: number | null;
};

type Weighted = { weight: number; estimate: Estimate };

function combine(parts: readonly Weighted[]): Estimate | null {
  const weighed = parts.filter((part) => part.weight > 0);
  const total = weighed.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return null;
  const value = weighed.reduce((sum, part) => sum + part.weight * part.estimate.value, 0) / total;
  const n = weighed.reduce((sum, part) => sum + part.estimate.n, 0);
  const effective = effectiveSampleSize(
    weighed.map((part) => ({ weight: part.weight, n: part.estimate.effective })),
  );
  return estimateOf(value / 100, n, effective);
}

type Figure = (set: ScoreSet) => Estimate | null;

/**
 * The figures of several centres together, each weighing as many dossiers as it resolved in the period.
 * A centre without a figure is left out of that figure; `pooled` stays the heap of all ratings.
 * @returns null when no centre with answers has dossiers known: then only the heap can be told
 */
export function weightedScoreSet(
  strata: readonly Stratum[],
  itemFactors: ItemFactors,
): WeightedScoreSet | null {
  const sets = strata.map(({ counted, dossiers }) => ({
    weight: dossiers,
    set: scoreSet(counted, itemFactors),
  }));
  if (!sets.some(({ weight, set }) => weight > 0 && set.n > 0)) return null;
  const figure = (pick: Figure): Estimate | null =>
    combine(
      sets.flatMap(({ weight, set }) => {
        const estimate = pick(set);
        return estimate ? [{ weight, estimate }] : [];
      }),
    );
  const heap = scoreSet(
    strata.reduce((sum, stratum) => mergeCounted(sum, stratum.counted), NOTHING_COUNTED),
    itemFactors,
  );
  const codes: ItemCode[] = Object.keys(heap.criteria);
  return {
    methodVersion: heap.methodVersion,
    n: heap.n,
    score: figure((set) => set.score),
    pooled: heap.pooled,
    overall: figure((set) => set.overall),
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, figure((set) => set.factors[factor])]),
    ) as Record<Factor, Estimate | null>,
    criteria: Object.fromEntries(
      codes.map((code) => [code, figure((set) => set.criteria[code] ?? null)]),
    ),
    meanRating: heap.meanRating,
    coverage: coverageOf(sets),
  };
}

function coverageOf(sets: readonly { weight: number; set: ScoreSet }[]): number | null {
  const total = sets.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return sets.reduce((sum, { weight, set }) => sum + (set.score ? weight : 0), 0) / total;
}
