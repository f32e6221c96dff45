import { varianceInterval } from '@/lib/statistics/variance-interval';

/** A figure in 0..100 with its 95 % interval; nothing is rounded. */
export type Estimate = {
  value: number;
  low: number;
  high: number;
  /** Respondents behind it, as told beside the figure. */
  n: number;
  /** By linearisation, in points; null when a single unit tells nothing of how units differ. */
  standardError: number | null;
  /** Satterthwaite's; null when the standard error is unknown, or a bound and no estimate. */
  degreesOfFreedom: number | null;
  /** The number of independent answers that the interval rests on. */
  effective: number;
};

/** A share in 0..1 with the variance of its estimate, before any interval. */
export type Figure = {
  share: number;
  variance: number | null;
  /** Infinity when the variance is a bound and no estimate. */
  degreesOfFreedom: number;
  /** Respondents. */
  n: number;
  /** As many independent answers as they gave if what one of them said were one answer. */
  answers: number;
};

export function estimateOf(figure: Figure): Estimate {
  const { variance, degreesOfFreedom, n, answers } = figure;
  // Means of shares can leave 0..1 by the last binary digit.
  const share = Math.min(1, Math.max(0, figure.share));
  const interval = varianceInterval({ share, variance, degreesOfFreedom, n, answers });
  const isEstimated = variance !== null && Number.isFinite(degreesOfFreedom);
  return {
    value: share * 100,
    low: interval.low * 100,
    high: interval.high * 100,
    n,
    standardError: variance === null ? null : Math.sqrt(variance) * 100,
    degreesOfFreedom: isEstimated ? degreesOfFreedom : null,
    effective: interval.effective,
  };
}
