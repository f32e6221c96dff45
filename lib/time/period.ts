import { addDays, type Day, daysBetween, weekday } from '@/lib/time/day';

/** Both days included. */
export type Period = { from: Day; to: Day };

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const MONTHS_IN: Record<'month' | 'quarter' | 'half' | 'year', number> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

function firstOfMonth(year: number, month: number): Day {
  const shifted = year * 12 + (month - 1);
  const text = `${String(Math.floor(shifted / 12)).padStart(4, '0')}-${String((shifted % 12) + 1).padStart(2, '0')}-01`;
  return text as Day;
}

/** The calendar period of that kind which contains the day; weeks begin on Monday. */
export function periodContaining(kind: PeriodKind, day: Day): Period {
  if (kind === 'day') return { from: day, to: day };
  if (kind === 'week') {
    const from = addDays(day, 1 - weekday(day));
    return { from, to: addDays(from, 6) };
  }
  const length = MONTHS_IN[kind];
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const start = Math.floor((month - 1) / length) * length + 1;
  return {
    from: firstOfMonth(year, start),
    to: addDays(firstOfMonth(year, start + length), -1),
  };
}

export function previousPeriod(kind: PeriodKind, period: Period): Period {
  return periodContaining(kind, addDays(period.from, -1));
}

/** The same number of days, ending the day before. */
export function precedingDays(period: Period): Period {
  const length = lengthInDays(period);
  return { from: addDays(period.from, -length), to: addDays(period.from, -1) };
}

export function nextPeriod(kind: PeriodKind, period: Period): Period {
  return periodContaining(kind, addDays(period.to, 1));
}

export function lengthInDays(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** The calendar periods of that kind which touch the given one, in order. */
export function periodsWithin(kind: PeriodKind, period: Period): Period[] {
  const found: Period[] = [];
  let current = periodContaining(kind, period.from);
  found.push(current);
  while (current.to < period.to) {
    current = nextPeriod(kind, current);
    found.push(current);
  }
  return found;
}

/** Monday of the ISO week as `YYYY-MM-DD`, the month as `YYYY-MM`, or the day itself. */
export function bucketKey(kind: 'day' | 'week' | 'month', day: Day): string {
  if (kind === 'month') return day.slice(0, 7);
  return periodContaining(kind, day).from;
}
