import { addDays, type Day, day, daysBetween, weekday } from '@/lib/time/day';

export type Opening = 'closed' | 'morning' | 'full';

/** First day of the lunar year and the Hùng Kings' day; a year beyond the list has neither. */
const LUNAR: Record<string, { newYear: Day; hungKings: Day }> = {
  2024: { newYear: day('2024-02-10'), hungKings: day('2024-04-18') },
  2025: { newYear: day('2025-01-29'), hungKings: day('2025-04-07') },
  2026: { newYear: day('2026-02-17'), hungKings: day('2026-04-26') },
  2027: { newYear: day('2027-02-06'), hungKings: day('2027-04-16') },
  2028: { newYear: day('2028-01-26'), hungKings: day('2028-04-04') },
  2029: { newYear: day('2029-02-13'), hungKings: day('2029-04-23') },
  2030: { newYear: day('2030-02-02'), hungKings: day('2030-04-12') },
  2031: { newYear: day('2031-01-23'), hungKings: day('2031-04-01') },
};

const SOLAR = ['01-01', '04-30', '05-01', '09-01', '09-02'];

const BY_WEEKDAY = [1.2, 1.08, 1, 0.95, 0.85, 0.3, 0] as const;
const BY_MONTH = [0.96, 0.84, 1.08, 1.03, 1.02, 1.05, 1.05, 1.1, 1.02, 1.02, 1, 0.95] as const;

export function openingOn(of: Day, saturdays: boolean): Opening {
  const number = weekday(of);
  if (number === 7 || isHoliday(of)) return 'closed';
  if (number === 6) return saturdays ? 'morning' : 'closed';
  return 'full';
}

function isHoliday(of: Day): boolean {
  const sinceNewYear = daysSinceNewYear(of);
  if (sinceNewYear !== null && sinceNewYear >= -2 && sinceNewYear <= 4) return true;
  if (isSingleHoliday(of)) return true;
  // A holiday on a weekend is given back on the Monday after.
  return weekday(of) === 1 && [-1, -2].some((step) => isSingleHoliday(addDays(of, step)));
}

function isSingleHoliday(of: Day): boolean {
  return SOLAR.includes(of.slice(5)) || LUNAR[of.slice(0, 4)]?.hungKings === of;
}

function daysSinceNewYear(of: Day): number | null {
  const newYear = LUNAR[of.slice(0, 4)]?.newYear;
  return newYear === undefined ? null : daysBetween(newYear, of);
}

/** How busy a day is beside a usual Wednesday; 0 when closed. */
export function dayWeight(of: Day, saturdays: boolean): number {
  if (openingOn(of, saturdays) === 'closed') return 0;
  const ofWeekday = BY_WEEKDAY[weekday(of) - 1] ?? 0;
  const ofMonth = BY_MONTH[Number(of.slice(5, 7)) - 1] ?? 1;
  return ofWeekday * ofMonth * aroundNewYear(of);
}

/** People hand in papers before the lunar new year, and stay at home in the weeks after it. */
function aroundNewYear(of: Day): number {
  const since = daysSinceNewYear(of);
  if (since === null) return 1;
  if (since >= -16 && since < -5) return 1.15;
  if (since >= -5 && since < 0) return 0.6;
  if (since > 4 && since <= 9) return 0.45;
  if (since > 9 && since <= 18) return 0.75;
  return 1;
}

/** All days of a period, both ends included. */
export function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let current = from; current <= to; current = addDays(current, 1)) days.push(current);
  return days;
}
