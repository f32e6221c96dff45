import type { ClockContact, ClockReading, KeptClock } from '@/lib/devices/device-protocol';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

/** Corrected: the tablet's clock was wrong but the age is sure. Unknown: the moment is a best guess. */
export const CLOCK_VERDICTS = ['right', 'corrected', 'unknown'] as const;
export type ClockVerdict = (typeof CLOCK_VERDICTS)[number];

export type AnswerMoment = {
  at: Instant;
  /** What the tablet's own times are moved by. */
  shiftMs: number;
  clock: ClockVerdict;
};

/** Moments no further apart than this are the same. */
export const CLOCK_TOLERANCE_MS = 2 * 60_000;

type Known = {
  kept: KeptClock;
  /** The tablet's clocks when it spoke … */
  sent: ClockReading;
  /** … and the server's then; for a recovery file the likeliest moment of its export. */
  sentAt: Instant;
  /** Nothing was kept before the tablet was paired. */
  pairedAt: Instant | null;
  /** Only of a recovery file, whose export no server saw: what the tablet last knew of its clock. */
  exported?: { contact: ClockContact | null };
};

/** Moments of the keeping, each after another clock; `null` where there is none or it cannot be. */
type Witnesses = Record<'byContact' | 'byWall' | 'byMonotonic', number | null>;

function isNear(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) <= CLOCK_TOLERANCE_MS;
}

function witnessesOf({ kept, sent, sentAt }: Known, isPossible: (at: number) => boolean) {
  const now = instantMilliseconds(sentAt);
  const told = instantMilliseconds(kept.wall);
  const byMonotonic = sent.boot === kept.boot ? now - (sent.monotonicMs - kept.monotonicMs) : null;
  // Sleep stops the monotonic clock, so it may only make an answer too young.
  const latest = Math.min(now, byMonotonic ?? now) + CLOCK_TOLERANCE_MS;
  const heard = (at: number | null) =>
    at !== null && isPossible(at) && at <= latest ? Math.min(at, now) : null;
  return {
    byContact: heard(kept.clockOffsetMs === undefined ? null : told - kept.clockOffsetMs),
    byWall: heard(now - (instantMilliseconds(sent.wall) - told)),
    byMonotonic: heard(byMonotonic),
  } satisfies Witnesses;
}

/** A message held back on its way makes the ages too small together, so a contact that says earlier is heard. */
function sureMoment({ byContact, byWall, byMonotonic }: Witnesses): number | null {
  if (isNear(byContact, byWall)) return byWall;
  if (isNear(byContact, byMonotonic)) return byMonotonic;
  const isHeldBack = byContact !== null && byWall !== null && byContact < byWall;
  return isNear(byWall, byMonotonic) && !isHeldBack ? byWall : null;
}

/** Sure only when a contact after the answer found the clock as the contact before it had. */
function sureInFile(
  { kept }: Known,
  contact: ClockContact | null,
  { byContact }: Witnesses,
): number | null {
  const { clockOffsetMs, lastContactAt } = kept;
  if (clockOffsetMs === undefined || !contact) return null;
  const isLater = lastContactAt === null || contact.lastContactAt > lastContactAt;
  return isLater && isNear(clockOffsetMs, contact.clockOffsetMs) ? byContact : null;
}

/**
 * When an answer was really given, in UTC, and how far that is known. Up to three clocks are asked:
 *
 * - byContact: the wall clock at the keeping, less what it was ahead at the last contact before;
 * - byWall: the arrival, less the age by the wall clock (right unless it was set meanwhile);
 * - byMonotonic: the arrival, less the age by the monotonic clock, within one boot (right unless the
 *   tablet slept meanwhile; then the answer is older).
 *
 * What would be before the last contact or the pairing, after the arrival, or younger than the monotonic
 * clock allows, is not heard. Where two agree to within `CLOCK_TOLERANCE_MS` the age is known: `right` when
 * the tablet's own time agrees too, which then stays, else `corrected`. Otherwise the answer is `unknown`
 * and gets the likeliest moment: that of two ages that agree, of the contact, of either age, the tablet's
 * own time, at last the arrival. The export of a recovery file was seen by no server, so there only two
 * contacts, before and after the answer, that found the clock the same make its age known.
 *
 * Not to be seen: a clock that goes wrong after one contact and comes right before the next, by less
 * than lies between them.
 *
 * @example A clock a year slow since before the last contact, on Friday 27 November: `clockOffsetMs` is
 * −365 days. Kept on Monday 30 November 2026 at 03:00Z, when it showed 2025-11-30T03:00Z. Sent on Thursday
 * by the same slow clock: byContact and byWall both say Monday 03:00Z: `corrected`, `shiftMs` 365 days.
 * Switched off and set right by the network before it was sent: byWall says a year before the contact and
 * is not heard, byContact alone says Monday 03:00Z: `unknown`.
 */
export function answerMoment(known: Known): AnswerMoment {
  const { kept, sentAt, pairedAt, exported } = known;
  const now = instantMilliseconds(sentAt);
  const told = instantMilliseconds(kept.wall);
  const earliest = Math.max(
    ...[kept.lastContactAt, pairedAt].map((at) => (at ? instantMilliseconds(at) : -Infinity)),
  );
  const isPossible = (at: number) =>
    earliest - CLOCK_TOLERANCE_MS <= at && at <= now + CLOCK_TOLERANCE_MS;
  const witnesses = witnessesOf(known, isPossible);
  const { byContact, byWall, byMonotonic } = witnesses;
  const sure = exported ? sureInFile(known, exported.contact, witnesses) : sureMoment(witnesses);
  if (sure !== null) {
    return isNear(sure, told)
      ? moment(Math.min(told, now), told, 'right')
      : moment(sure, told, 'corrected');
  }
  const agreed = !exported && isNear(byWall, byMonotonic) ? byWall : null;
  const own = isPossible(told) ? told : null;
  const guess = agreed ?? byContact ?? byWall ?? byMonotonic ?? own ?? now;
  return moment(Math.min(guess, now), told, 'unknown');
}

function moment(at: number, told: number, clock: ClockVerdict): AnswerMoment {
  return { at: instantFromMilliseconds(at), shiftMs: Math.round(at - told), clock };
}
