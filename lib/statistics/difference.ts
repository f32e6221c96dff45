import { studentCdf, studentQuantile } from '@/lib/statistics/distributions';
import { ALPHA_95, type Interval } from '@/lib/statistics/interval';

/** An estimate with its own error, as a sample of units gives it. */
export type Measured = {
  value: number;
  standardError: number;
  /** Infinity when the error is known rather than estimated. */
  degreesOfFreedom: number;
};

export type LinearisedDifference = Interval & {
  difference: number;
  standardError: number;
  degreesOfFreedom: number;
  /** Two-sided, for "there is no difference". */
  pValue: number;
};

/** An estimate's variance, and what it adds to the degrees of freedom of a sum. */
export type Uncertainty = { variance: number; part: number };

/** @throws RangeError for a negative standard error or degrees of freedom that are not positive */
export function uncertaintyOf({ standardError, degreesOfFreedom }: Measured): Uncertainty {
  if (!(standardError >= 0 && degreesOfFreedom > 0)) {
    throw new RangeError(
      `expected an error ≥ 0 with df > 0, found ${standardError} with df ${degreesOfFreedom}`,
    );
  }
  const variance = standardError ** 2;
  return { variance, part: variance ** 2 / degreesOfFreedom };
}

/**
 * Degrees of freedom of the sum of two independent variances (Satterthwaite 1946): never fewer than the
 * smaller of the two, never more than both together.
 */
export function satterthwaite(a: Uncertainty, b: Uncertainty): number {
  const parts = a.part + b.part;
  return parts === 0 ? Number.POSITIVE_INFINITY : (a.variance + b.variance) ** 2 / parts;
}

/**
 * The difference `a − b` of two independent estimates from their linearised standard errors, with
 * Student's t and Satterthwaite's degrees of freedom (Welch's test when both are means).
 *
 * Ranks make the same test for every pair (`possibleRanks`), since p values can be compared with each other.
 * What the product says in words about two figures rests on `newcombeDifference`, whose interval keeps to
 * what shares can be.
 *
 * @returns in the units given; standard errors of 0 give an interval without width
 * @throws RangeError when a standard error is negative or not a number, or df is not positive
 * @example linearisedDifference(
 *   { value: 0.75, standardError: 0.5657, degreesOfFreedom: 9 },
 *   { value: 2.33, standardError: 0.6332, degreesOfFreedom: 9 },
 * ) // difference −1.58, −3.365 to 0.205, df 17.78, p 0.0794
 */
export function linearisedDifference(a: Measured, b: Measured): LinearisedDifference {
  const difference = a.value - b.value;
  const standardError = Math.hypot(a.standardError, b.standardError);
  const degreesOfFreedom = satterthwaite(uncertaintyOf(a), uncertaintyOf(b));
  const half = standardError * studentQuantile(1 - ALPHA_95 / 2, degreesOfFreedom);
  const isExact = standardError === 0;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    low: difference - half,
    high: difference + half,
    pValue: isExact
      ? Number(difference === 0)
      : 2 * studentCdf(-Math.abs(difference) / standardError, degreesOfFreedom),
  };
}
