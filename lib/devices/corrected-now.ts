import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

/** A tablet drifts by seconds a day; beyond this its clock has been set or has lost its battery. */
const LONGEST_TRUST_DAYS = 60;

/**
 * The true time by the tablet's clock and what it was wrong by at the last contact.
 * @param offsetMs server's time minus the tablet's; `null` when it was never told
 * @returns `null` when the clock cannot be trusted: it shows a moment before the last contact, or one so
 * long after it that nobody knows what has happened to the clock
 */
export function correctedNow(
  wall: Instant,
  offsetMs: number | null,
  lastContactAt: Instant | null,
): Instant | null {
  if (offsetMs === null || lastContactAt === null) return null;
  const now = instantMilliseconds(wall) + offsetMs;
  const sinceContactDays = (now - instantMilliseconds(lastContactAt)) / 86_400_000;
  if (sinceContactDays < -2 / 1440 || sinceContactDays > LONGEST_TRUST_DAYS) return null;
  return instantFromMilliseconds(now);
}
