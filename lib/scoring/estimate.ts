import { shareInterval } from '@/lib/statistics/share-interval';

/** A figure in 0..100 with its 95 % interval; nothing is rounded. */
export type Estimate = {
  value: number;
  low: number;
  high: number;
  /** Respondents behind it, as told beside the figure. */
  n: number;
  /** The number of independent answers that the interval rests on. */
  effective: number;
};

/** @param share in 0..1 */
export function estimateOf(share: number, n: number, effective: number): Estimate {
  // Means of shares can leave 0..1 by the last binary digit.
  const bounded = Math.min(1, Math.max(0, share));
  const { low, high } = shareInterval(bounded, effective);
  return { value: bounded * 100, low: low * 100, high: high * 100, n, effective };
}
