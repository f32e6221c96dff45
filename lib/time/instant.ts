import { type Day, parseDay } from '@/lib/time/day';

declare const instantBrand: unique symbol;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`; instants sort as text. */
export type Instant = string & { readonly [instantBrand]: true };

/** Viet Nam has kept UTC+7 without daylight saving time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export function instantFromMilliseconds(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** `null` unless the text is a date and time with an offset (RFC 3339). */
export function parseInstant(text: string): Instant | null {
  // Date.parse turns the 30th of February into the 2nd of March.
  if (!PATTERN.test(text) || parseDay(text.slice(0, 10)) === null) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantFromMilliseconds(milliseconds);
}

export function instantMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** The calendar day in Asia/Ho_Chi_Minh at that moment. */
export function dayOfInstant(instant: Instant): Day {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** The wall-clock time `HH:MM` in Asia/Ho_Chi_Minh at that moment. */
export function timeOfInstant(instant: Instant): string {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
}

/** The moment a day begins in Asia/Ho_Chi_Minh, plus whole seconds. */
export function instantOnDay(day: Day, secondsAfterMidnight: number): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET_MS;
  return instantFromMilliseconds(midnight + secondsAfterMidnight * 1000);
}

/** The only reading of the machine's clock. */
export function systemNow(): Instant {
  return instantFromMilliseconds(Date.now());
}
