import type { Estimate } from '@/lib/scoring/estimate';

/** Why a figure is not shown. */
export const HIDDEN_REASONS = [
  'no-answers',
  'factor-without-answers',
  'too-few',
  'too-uncertain',
  'small-cell',
  'protects-other',
] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

export type ShownEstimate = Estimate;
export type Hidden = { hidden: HiddenReason };

/** A figure as it may be read: with its interval and n, or hidden with the reason. */
export type Shown = ShownEstimate | Hidden;

export function isHidden(shown: Shown): shown is Hidden {
  return 'hidden' in shown;
}

export type DisclosureRule = {
  minimumToShow: number;
  minimumToCompare: number;
  minimumToRank: number;
};

/** Fewer respondents than this and a cell could point at a person. */
export const SMALLEST_CELL = 5;

export function isSmallCell(n: number): boolean {
  return n > 0 && n < SMALLEST_CELL;
}

/**
 * By the presentation standards for proportions of the US National Center for Health Statistics (2017):
 * so few independent answers and so wide an interval tell nothing.
 */
export const UNCERTAIN_BELOW_EFFECTIVE = 30;
export const UNCERTAIN_WIDTH = 30;

function isTooUncertain({ effective, low, high }: Estimate): boolean {
  return effective < UNCERTAIN_BELOW_EFFECTIVE && high - low >= UNCERTAIN_WIDTH;
}

export function show(estimate: Estimate | null, rule: DisclosureRule): Shown {
  if (estimate === null || estimate.n === 0) return { hidden: 'no-answers' };
  if (isSmallCell(estimate.n)) return { hidden: 'small-cell' };
  if (estimate.n < rule.minimumToShow) return { hidden: 'too-few' };
  return isTooUncertain(estimate) ? { hidden: 'too-uncertain' } : estimate;
}
