import { FACTORS, type Factor, type ItemCode } from '@/lib/questionnaire/questionnaire';
import { type Counted, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import type { Figure } from '@/lib/scoring/estimate';
import { type FigureSet, figureSet, type ItemFactors } from '@/lib/scoring/figure-set';
import { estimatedSet, type ScoreSet } from '@/lib/scoring/score-set';
import { stratifiedMean } from '@/lib/statistics/stratified-mean';

/** One centre: its counted responses and the dossiers it resolved in the period. */
export type Stratum = { counted: Counted; dossiers: number };

export type WeightedScoreSet = ScoreSet & {
  /** Share of all dossiers, 0..1, resolved at centres that have a score. */
  coverage: number;
  /** Kish's: how much the variance grows because weights differ from the numbers of responses. */
  designEffect: number | null;
};

type Weighed = { weight: number; set: FigureSet };

type Combined = Figure & { designEffect: number };

function combined(
  sets: readonly Weighed[],
  pick: (set: FigureSet) => Figure | null,
): Combined | null {
  const strata = sets.flatMap(({ weight, set }) => {
    const figure = pick(set);
    return figure && weight > 0 ? [{ ...figure, weight }] : [];
  });
  const mean = stratifiedMean(strata);
  return mean;
}

function coverageOf(sets: readonly Weighed[]): number {
  const total = sets.reduce((sum, { weight }) => sum + weight, 0);
  return sets.reduce((sum, { weight, set }) => sum + (set.score ? weight : 0), 0) / total;
}

/**
 * The figures of several centres together, each weighing as many dossiers as it resolved in the period:
 * a stratified estimate with a stratum for each centre. A centre without a figure is left out of that
 * figure; `pooled` stays the heap of all ratings.
 * @param knowsPopulation the responses are a part of the very dossiers that weigh them
 * @returns null when no centre with answers has dossiers known: then only the heap can be told
 */
export function weightedScoreSet(
  strata: readonly Stratum[],
  itemFactors: ItemFactors,
  knowsPopulation = true,
): WeightedScoreSet | null {
  const sets = strata.map(({ counted, dossiers }) => ({
    weight: dossiers,
    set: figureSet(counted, itemFactors, knowsPopulation ? dossiers : null),
  }));
  if (!sets.some(({ weight, set }) => weight > 0 && set.n > 0)) return null;
  const heap = figureSet(
    strata.reduce((sum, stratum) => mergeCounted(sum, stratum.counted), NOTHING_COUNTED),
    itemFactors,
    null,
  );
  const codes: ItemCode[] = Object.keys(heap.criteria);
  const score = combined(sets, (set) => set.score);
  const weighted = estimatedSet({
    ...heap,
    score,
    overall: combined(sets, (set) => set.overall),
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, combined(sets, (set) => set.factors[factor])]),
    ) as Record<Factor, Figure | null>,
    criteria: Object.fromEntries(
      codes.map((code) => [code, combined(sets, (set) => set.criteria[code] ?? null)]),
    ),
  });
  return { ...weighted, coverage: coverageOf(sets), designEffect: score?.designEffect ?? null };
}
