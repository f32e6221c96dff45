import { studentQuantile } from '@/lib/statistics/distributions';
import { ALPHA_95, type Interval } from '@/lib/statistics/interval';
import { shareInterval } from '@/lib/statistics/share-interval';

/** A mean of shares with its estimated variance. */
export type Estimated = {
  /** In 0..1. */
  share: number;
  /** Null when it can not be estimated. */
  variance: number | null;
  /** Respondents. */
  n: number;
  /** Independent answers if a respondent's were all one (`meanOfRatios`, `stratifiedMean`); n when not told. */
  answers?: number;
  degreesOfFreedom: number;
};

/** Means of shares can leave 0..1, or miss its ends, by the last binary digits. */
const ROUNDING = 1e-12;

function bounded(share: number): number {
  if (Math.abs(share) < ROUNDING) return 0;
  return Math.abs(1 - share) < ROUNDING ? 1 : share;
}

/**
 * 95 % interval of a mean of shares from its own variance: Wilson's, on the number of independent answers
 * that would have this variance, p(1 − p)/variance, and with Student's t.
 *
 * Few units can be alike by chance, and then their variance is next to nothing. So one degree of freedom is
 * added whose variance is p(1 − p)/answers, as if a respondent's answers were all one: it decides when there is
 * no variance, matters for ten respondents and vanishes for a hundred. At 0 and 100 % the interval is Clopper
 * and Pearson's on these answers. `bench/coverage.ts` shows what it covers.
 *
 * @returns bounds in 0..1 that contain the share, and the number of independent answers they rest on
 * @example varianceInterval({ share: 0.75, variance: 0.001875, n: 100, degreesOfFreedom: 99 })
 * // { low: 0.6560…, high: 0.8256…, effective: 100 }
 */
export function varianceInterval(given: Estimated): Interval & { effective: number } {
  const { variance, n, answers = n, degreesOfFreedom } = given;
  const share = bounded(given.share);
  const spread = share * (1 - share);
  const isKnown = variance !== null && degreesOfFreedom > 0;
  if (spread === 0 || !isKnown) return { ...shareInterval(share, answers), effective: answers };
  const isBound = !Number.isFinite(degreesOfFreedom);
  const steadied = isBound
    ? variance
    : (degreesOfFreedom * variance + spread / answers) / (degreesOfFreedom + 1);
  const effective = spread / steadied;
  const quantile = studentQuantile(1 - ALPHA_95 / 2, degreesOfFreedom + 1);
  return { ...shareInterval(share, effective, quantile), effective };
}
