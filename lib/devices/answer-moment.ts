import type { ClockReading, KeptClock } from '@/lib/devices/device-protocol';
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

const TOLERATED_MS = 2 * 60_000;
/** Two clocks that are both right drift by less between being read. */
const DRIFT_MS = 2_000;

type Known = {
  kept: KeptClock;
  /** The tablet's clocks when it spoke … */
  sent: ClockReading;
  /** … and the server's then. */
  sentAt: Instant;
  /** Nothing was kept before the tablet was paired. */
  pairedAt: Instant | null;
};

/** How long ago the answer was kept, the likeliest first; sleep stops the monotonic clock, not the other. */
function ages(kept: KeptClock, sent: ClockReading): number[] {
  const byWall = instantMilliseconds(sent.wall) - instantMilliseconds(kept.wall);
  if (sent.boot !== kept.boot) return [byWall];
  const byMonotonic = sent.monotonicMs - kept.monotonicMs;
  return byWall >= byMonotonic - DRIFT_MS ? [byWall, byMonotonic] : [byMonotonic, byWall];
}

/**
 * When an answer was really given, from what a tablet's clocks said when it was kept and when it was
 * sent. An age is believed when it leads to a moment after the last contact before the answer, by the
 * server's clock, and not after the arrival; if none does, the tablet's own time is, if that is possible,
 * and else the time of the arrival is taken.
 */
export function answerMoment({ kept, sent, sentAt, pairedAt }: Known): AnswerMoment {
  const now = instantMilliseconds(sentAt);
  const told = instantMilliseconds(kept.wall);
  const earliest = Math.max(
    ...[kept.lastContactAt, pairedAt].map((at) => (at ? instantMilliseconds(at) : -Infinity)),
  );
  const isPossible = (at: number) => earliest - TOLERATED_MS <= at && at <= now;
  const found = ages(kept, sent)
    .map((age) => now - age)
    .find(isPossible);
  if (found === undefined) return moment(isPossible(told) ? told : now, told, 'unknown');
  if (Math.abs(found - told) > TOLERATED_MS) return moment(found, told, 'corrected');
  return moment(Math.min(told, now), told, 'right');
}

function moment(at: number, told: number, clock: ClockVerdict): AnswerMoment {
  return { at: instantFromMilliseconds(at), shiftMs: Math.round(at - told), clock };
}
