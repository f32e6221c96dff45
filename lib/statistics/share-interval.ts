import { ALPHA_95, type Interval, Z_95 } from '@/lib/statistics/interval';

/**
 * 95 % interval for a share: Wilson's (1927) score interval; at 0 and 1 Clopper and Pearson's (1934)
 * exact one, whose one free end has the closed form 1 − (α/2)^(1/n).
 *
 * @param share observed, in 0..1
 * @param n number of observations, or the effective number of a weighted or clustered sample; > 0
 * @returns bounds in 0..1 that contain the share
 * @throws RangeError when share or n are out of range
 * @example shareInterval(0.75, 4) // { low: 0.3006…, high: 0.9544… }
 * @example shareInterval(1, 10) // { low: 0.6915…, high: 1 }
 */
export function shareInterval(share: number, n: number): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`expected a share in 0..1, found ${share}`);
  if (!(n > 0)) throw new RangeError(`expected n > 0, found ${n}`);
  const exactEnd = (ALPHA_95 / 2) ** (1 / n);
  if (share === 0) return { low: 0, high: 1 - exactEnd };
  if (share === 1) return { low: exactEnd, high: 1 };
  const z2 = Z_95 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}
