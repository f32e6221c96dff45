import { clopperPearson } from '@/lib/statistics/clopper-pearson';
import { type Interval, Z_95 } from '@/lib/statistics/interval';

/**
 * 95 % interval for a share: Wilson's (1927) score interval; at 0 and 1 Clopper and Pearson's exact one.
 *
 * @param share observed, in 0..1
 * @param n number of observations, or the effective number of a weighted or clustered sample; > 0
 * @param quantile two-sided 95 % point: the normal's, or Student's t when n itself is estimated
 * @returns bounds in 0..1 that contain the share
 * @throws RangeError when share or n are out of range
 * @example shareInterval(0.75, 4) // { low: 0.3006…, high: 0.9544… }
 * @example shareInterval(1, 10) // { low: 0.6915…, high: 1 }
 */
export function shareInterval(share: number, n: number, quantile = Z_95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`expected a share in 0..1, found ${share}`);
  if (!(n > 0)) throw new RangeError(`expected n > 0, found ${n}`);
  if (share === 0 || share === 1) return clopperPearson(share * n, n);
  const q2 = quantile ** 2;
  const centre = (share + q2 / (2 * n)) / (1 + q2 / n);
  const half = (quantile / (1 + q2 / n)) * Math.sqrt((share * (1 - share)) / n + q2 / (4 * n * n));
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}
