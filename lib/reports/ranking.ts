import { isHidden, type Shown, type ShownEstimate } from '@/lib/reports/shown';
import { studentQuantile } from '@/lib/statistics/distributions';
import { ALPHA_95 } from '@/lib/statistics/interval';
import { possibleRanks, type RankInterval } from '@/lib/statistics/rank-intervals';

type Row = { key: string; score: Shown };

export type Ranking = {
  /** The ranks a row may truly have; rows with too few answers or without a score have none. */
  ranks: ReadonlyMap<string, RankInterval>;
  /** The fewest and the most answers of a ranked row, when they differ tenfold or more. */
  uneven: { fewest: number; most: number } | null;
};

const UNEVEN = 10;

/**
 * Where every unit says the same (a score of 100 %), or there is a single one, the linearised error knows
 * nothing; then the longer arm of the told interval gives one.
 */
function measured({ value, low, high, standardError, degreesOfFreedom: df }: ShownEstimate) {
  const degreesOfFreedom = Math.max(1, df ?? 1);
  if (standardError !== null && standardError > 0) {
    return { value, standardError, degreesOfFreedom };
  }
  const t = studentQuantile(1 - ALPHA_95 / 2, degreesOfFreedom);
  return { value, standardError: Math.max(high - value, value - low) / t, degreesOfFreedom };
}

/**
 * Rank intervals of rows that stand beside each other, for those with at least `minimumToRank` answers.
 * A single row is not ranked: there is nothing to rank it among.
 */
export function rankRows(rows: readonly Row[], minimumToRank: number): Ranking {
  const estimates = rows.flatMap(({ key, score }) =>
    !isHidden(score) && score.n >= minimumToRank ? [{ key, n: score.n, ...measured(score) }] : [],
  );
  if (estimates.length < 2) return { ranks: new Map(), uneven: null };
  const numbers = estimates.map(({ n }) => n);
  const [fewest, most] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    ranks: possibleRanks(estimates),
    uneven: most >= UNEVEN * fewest ? { fewest, most } : null,
  };
}
