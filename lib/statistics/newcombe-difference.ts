import type { Interval } from '@/lib/statistics/interval';

type Estimated = Interval & { value: number };

/**
 * 95 % interval of the difference `later − earlier` of two independent estimates, from their own
 * intervals (Newcombe 1998, method 10, for two shares; Zou and Donner 2008, "MOVER", for any estimates).
 * It never claims more than shares can be, also near 0 and 100 %: the product's words "rose" and "fell" rest
 * on it. Ranks, which need p values, use `linearisedDifference`.
 *
 * @returns the difference with its bounds, in the units given
 * @example newcombeDifference({ value: 0.7, low: 0.6, high: 0.8 }, { value: 0.5, low: 0.4, high: 0.6 })
 * // { difference: 0.2, low: 0.0586, high: 0.3414 }
 */
export function newcombeDifference(
  later: Estimated,
  earlier: Estimated,
): Interval & { difference: number } {
  const difference = later.value - earlier.value;
  return {
    difference,
    low: difference - Math.hypot(later.value - later.low, earlier.high - earlier.value),
    high: difference + Math.hypot(later.high - later.value, earlier.value - earlier.low),
  };
}
