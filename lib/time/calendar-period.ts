import { type Day, parseDay } from '@/lib/time/day';
import { type Period, periodContaining, periodsWithin } from '@/lib/time/period';

export const CALENDAR_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** A whole calendar period with its address: 2026-10, 2026-Q4, 2026-H2, 2026. */
export type CalendarPeriod = Period & { kind: CalendarKind; at: string };

const FORMS: Record<CalendarKind, RegExp> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  half: /^(\d{4})-H([12])$/,
  year: /^(\d{4})$/,
};
const MONTHS_IN: Record<CalendarKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Which month, quarter or half of its year it is; 1 for a year. */
export function numberInYear({ kind, from }: Pick<CalendarPeriod, 'kind' | 'from'>): number {
  return Math.floor((Number(from.slice(5, 7)) - 1) / MONTHS_IN[kind]) + 1;
}

function addressOf(kind: CalendarKind, from: Day): string {
  const year = from.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'month') return from.slice(0, 7);
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${numberInYear({ kind, from })}`;
}

/** The calendar period of that kind which contains the day. */
export function calendarPeriodAt(kind: CalendarKind, day: Day): CalendarPeriod {
  const period = periodContaining(kind, day);
  return { kind, at: addressOf(kind, period.from), ...period };
}

/** @returns null when the text is no address of a calendar period */
export function parseCalendarAddress(at: string): CalendarPeriod | null {
  for (const kind of CALENDAR_KINDS) {
    const [, year, number = '1'] = FORMS[kind].exec(at) ?? [];
    const month = (Number(number) - 1) * MONTHS_IN[kind] + 1;
    const from = year ? parseDay(`${year}-${String(month).padStart(2, '0')}-01`) : null;
    if (from) return calendarPeriodAt(kind, from);
  }
  return null;
}

/** The calendar period that has exactly these days; null when none has. */
export function calendarPeriodOf(period: Period): CalendarPeriod | null {
  const fits = CALENDAR_KINDS.map((kind) => calendarPeriodAt(kind, period.from));
  return fits.find(({ from, to }) => from === period.from && to === period.to) ?? null;
}

/** The months of a calendar period, in order. */
export function monthsOf(period: Period): CalendarPeriod[] {
  return periodsWithin('month', period).map(({ from }) => calendarPeriodAt('month', from));
}
