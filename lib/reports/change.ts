import { isHidden, type Shown, type ShownEstimate } from '@/lib/reports/shown';
import { newcombeDifference } from '@/lib/statistics/newcombe-difference';

export type KnownChange = {
  kind: 'rose' | 'fell' | 'inconclusive';
  /** In points, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  before: ShownEstimate;
};

export type Change =
  | KnownChange
  | { kind: 'not-compared'; because: 'now-hidden' | 'now-few' | 'before-hidden' | 'before-few' };

/**
 * How a figure changed since another period. "Rose" and "fell" are said only when both rest on enough
 * answers to be compared and Newcombe's 95 % interval of the difference leaves out 0.
 */
export function changeOf(now: Shown, before: Shown, minimumToCompare: number): Change {
  if (isHidden(now)) return { kind: 'not-compared', because: 'now-hidden' };
  if (now.n < minimumToCompare) return { kind: 'not-compared', because: 'now-few' };
  if (isHidden(before)) return { kind: 'not-compared', because: 'before-hidden' };
  if (before.n < minimumToCompare) return { kind: 'not-compared', because: 'before-few' };
  const { difference, low, high } = newcombeDifference(now, before);
  const fellOrNot = high < 0 ? 'fell' : 'inconclusive';
  return { kind: low > 0 ? 'rose' : fellOrNot, difference, low, high, before };
}
