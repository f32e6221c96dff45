import { momentOnDay, type OpeningHours, spansOn } from '@/lib/devices/opening-hours';
import { addDays } from '@/lib/time/day';
import { dayOfInstant, type Instant, instantMilliseconds } from '@/lib/time/instant';

/** Of opening time: a tablet that is switched off at night is not silent. */
export const SILENT_TOO_LONG_MINUTES = 15;

const MINUTE_MS = 60_000;

/** Minutes of opening time between two moments; `null` hours are always open. Never negative. */
export function openMinutesBetween(hours: OpeningHours | null, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const [begin, end] = [instantMilliseconds(from), instantMilliseconds(to)];
  if (hours === null) return (end - begin) / MINUTE_MS;
  const last = dayOfInstant(to);
  let openMs = 0;
  for (let day = dayOfInstant(from); day <= last; day = addDays(day, 1)) {
    for (const span of spansOn(hours, day)) {
      const opens = Math.max(begin, instantMilliseconds(momentOnDay(day, span.from)));
      openMs += Math.max(0, Math.min(end, instantMilliseconds(momentOnDay(day, span.to))) - opens);
    }
  }
  return openMs / MINUTE_MS;
}

/** Whether nothing was heard for more than a quarter of an hour of its opening time. */
export function isSilentTooLong(
  hours: OpeningHours | null,
  lastSeenAt: Instant,
  now: Instant,
): boolean {
  return openMinutesBetween(hours, lastSeenAt, now) > SILENT_TOO_LONG_MINUTES;
}
