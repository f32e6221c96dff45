import { effectiveSampleSize } from '@/lib/statistics/effective-sample-size';

/** An independent part of a sample: its figure, the variance of that figure and what it rests on. */
export type StratumShare = {
  /** Of the population, in any unit, ≥ 0: dossiers resolved, or people of a known cell. */
  weight: number;
  share: number;
  /** Null when a single unit tells nothing of how units differ. */
  variance: number | null;
  /** Units − 1. */
  degreesOfFreedom: number;
  /** Respondents, > 0. */
  n: number;
  /** Independent answers if a respondent's were all one (`meanOfRatios`); n when not told. */
  answers?: number;
};

export type StratifiedMean = {
  share: number;
  variance: number;
  /** Infinity when the variance is a bound and not estimated. */
  degreesOfFreedom: number;
  /** Respondents of all strata with a weight. */
  n: number;
  /** Kish's effective number of the strata's answers. */
  answers: number;
  /** Kish's: how many times the variance grows because respondents weigh differently. */
  designEffect: number;
  /** n / design effect. */
  effective: number;
};

/** Of one respondent: the largest known of any stratum; else p(1 − p), more than which no share in 0..1 has. */
function borrowedVariance(strata: readonly StratumShare[], share: number): number {
  const known = strata.flatMap(({ variance, n }) => (variance === null ? [] : [variance * n]));
  return known.length > 0 ? Math.max(...known) : share * (1 - share);
}

/**
 * Satterthwaite's (1946) degrees of freedom if respondents differed equally in all strata: the sum over strata,
 * R's `degf`, when weights and numbers are alike; near those of a single stratum that has most of the weight.
 */
function designDegreesOfFreedom(strata: readonly StratumShare[]): number {
  const parts = strata.map(({ weight, n, degreesOfFreedom }) => ({
    part: weight ** 2 / n,
    degreesOfFreedom: Math.max(1, degreesOfFreedom),
  }));
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  return total ** 2 / parts.reduce((sum, each) => sum + each.part ** 2 / each.degreesOfFreedom, 0);
}

/**
 * The mean of strata in proportion to their weights in the population: Σ W·share with variance Σ W²·variance
 * (Cochran 1977, 5.3; `svymean` of a stratified design). When the weights are known totals of cells found in
 * the sample it is the post-stratified mean, with its variance given the cells' numbers. Strata without weight
 * are left out.
 *
 * A stratum of one unit has no variance of its own. R leaves the choice to `survey.lonely.psu`: "average" takes
 * the mean of the others, which is too little where a small stratum is a varied one; here it takes the largest
 * variance per respondent of the others.
 *
 * @returns null when no stratum has a weight
 * @example stratifiedMean([
 *   { weight: 3, share: 0.9, variance: 0.01, degreesOfFreedom: 9, n: 10 },
 *   { weight: 1, share: 0.5, variance: 0.02, degreesOfFreedom: 9, n: 10 },
 * ]) // share 0.8, variance 0.006875, degrees of freedom 10.98, n 20, design effect 1.25, effective 16
 */
export function stratifiedMean(strata: readonly StratumShare[]): StratifiedMean | null {
  const weighed = strata.filter(({ weight }) => weight > 0);
  if (weighed.length === 0) return null;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const share = weighed.reduce((sum, { weight, share }) => sum + (weight / total) * share, 0);
  const borrowed = borrowedVariance(weighed, share);
  const variance = weighed.reduce(
    (sum, { weight, variance, n }) => sum + (weight / total) ** 2 * (variance ?? borrowed / n),
    0,
  );
  const isBound = weighed.every((stratum) => stratum.variance === null);
  const n = weighed.reduce((sum, stratum) => sum + stratum.n, 0);
  const effective = effectiveSampleSize(weighed);
  return {
    share,
    variance,
    degreesOfFreedom: isBound ? Number.POSITIVE_INFINITY : designDegreesOfFreedom(weighed),
    n,
    answers: effectiveSampleSize(
      weighed.map(({ weight, n, answers }) => ({ weight, n: answers ?? n })),
    ),
    designEffect: n / effective,
    effective,
  };
}
