import type { Channel } from '@/lib/submission/channel';

/** Why a stored response is set aside; every one is stored, told and counted beside the score. */
export const SET_ASIDE_REASONS = ['assisted', 'partial', 'unrated'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

type Checked = { channel: Channel; partial: boolean; ratings: readonly (number | null)[] };

type Check = {
  reason: SetAsideReason;
  /** As stored; never renumbered; 0 means "counts". */
  number: number;
  version: number;
  fails: (response: Checked) => boolean;
};

/** In order: the first check that fails names the reason. */
export const CHECKS: readonly Check[] = [
  {
    reason: 'partial',
    number: 2,
    version: 1,
    fails: (response) => response.partial,
  },
  {
    reason: 'unrated',
    number: 3,
    version: 1,
    fails: (response) => response.ratings.every((rating) => rating === null),
  },
  {
    reason: 'assisted',
    number: 1,
    version: 1,
    fails: (response) => response.channel === 'assisted',
  },
];

export type Verdict = { number: number; version: number };
export const COUNTS: Verdict = { number: 0, version: 0 };

export function judge(response: Checked): Verdict {
  const failed = CHECKS.find((check) => check.fails(response));
  return failed ? { number: failed.number, version: failed.version } : COUNTS;
}

/** The stored number of the check with that reason. */
export function checkNumber(reason: SetAsideReason): number {
  const check = CHECKS.find((candidate) => candidate.reason === reason);
  if (!check) throw new Error(`expected a check for "${reason}"`);
  return check.number;
}

/** @throws Error for a number that no check has: it can only be a damaged row */
export function setAsideReasonOfNumber(number: number): SetAsideReason {
  const check = CHECKS.find((candidate) => candidate.number === number);
  if (!check) throw new Error(`expected the number of a check, found ${number}`);
  return check.reason;
}
