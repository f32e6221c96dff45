import type { Estimate } from '@/lib/scoring/estimate';

/** Why a figure is not shown. */
export const HIDDEN_REASONS = [
  'no-answers',
  'factor-without-answers',
  'too-few',
  'small-cell',
  'protects-other',
] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

export type ShownEstimate = { value: number; low: number; high: number; n: number };
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
  /** Whoever answers for the place sees its counts, however small; scores still need the minimum. */
  seesCounts: boolean;
};

/** Fewer respondents than this and a cell could point at a person. */
export const SMALLEST_CELL = 5;

export function isSmallCell(n: number): boolean {
  return n > 0 && n < SMALLEST_CELL;
}

export function show(estimate: Estimate | null, rule: DisclosureRule): Shown {
  if (estimate === null || estimate.n === 0) return { hidden: 'no-answers' };
  if (isSmallCell(estimate.n)) return { hidden: 'small-cell' };
  if (estimate.n < rule.minimumToShow) return { hidden: 'too-few' };
  const { value, low, high, n } = estimate;
  return { value, low, high, n };
}
