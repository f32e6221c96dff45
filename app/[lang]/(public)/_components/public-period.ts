import { addDays, type Day, parseDay } from '@/lib/time/day';
import { type Period, periodContaining, periodsWithin } from '@/lib/time/period';

export const PUBLIC_PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'all'] as const;
export type PublicPeriodKind = (typeof PUBLIC_PERIOD_KINDS)[number];
type CalendarKind = Exclude<PublicPeriodKind, 'all'>;

export type PublicPeriod = Period & {
  kind: PublicPeriodKind;
  /** As in the address: 2026-10, 2026-Q4, 2026-H2, 2026; empty for the whole time. */
  at: string;
  /** It has not ended, so it is told up to today. */
  isRunning: boolean;
};

/** The days that can be told: from the first one a place worked, to today. */
export type Span = { first: Day; today: Day };

const FORMS: Record<CalendarKind, RegExp> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  half: /^(\d{4})-H([12])$/,
  year: /^(\d{4})$/,
};
const MONTHS_IN: Record<CalendarKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

function isKind(text: string): text is PublicPeriodKind {
  return (PUBLIC_PERIOD_KINDS as readonly string[]).includes(text);
}

function isCalendarKind(kind: string): kind is CalendarKind {
  return kind in FORMS;
}

/** Which month, quarter or half of its year it is; 1 for a year. */
export function numberInYear({ kind, from }: Pick<PublicPeriod, 'kind' | 'from'>): number {
  const month = Number(from.slice(5, 7));
  return isCalendarKind(kind) ? Math.floor((month - 1) / MONTHS_IN[kind]) + 1 : 1;
}

function addressOf(kind: CalendarKind, from: Day): string {
  const year = from.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'month') return from.slice(0, 7);
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${numberInYear({ kind, from })}`;
}

function toToday(kind: CalendarKind, { from, to }: Period, today: Day): PublicPeriod {
  const isRunning = to >= today;
  return { kind, at: addressOf(kind, from), from, to: isRunning ? today : to, isRunning };
}

/** The period of that kind that holds the day, told no further than today. */
export function publicPeriodAt(kind: PublicPeriodKind, day: Day, span: Span): PublicPeriod {
  if (kind === 'all') return { kind, at: '', from: span.first, to: span.today, isRunning: true };
  return toToday(kind, periodContaining(kind, day), span.today);
}

function parseAt(kind: CalendarKind, at: string, span: Span): PublicPeriod | null {
  const [, year, number = '1'] = FORMS[kind].exec(at) ?? [];
  const month = (Number(number) - 1) * MONTHS_IN[kind] + 1;
  const from = year ? parseDay(`${year}-${String(month).padStart(2, '0')}-01`) : null;
  if (from === null || from > span.today) return null;
  const period = periodContaining(kind, from);
  return period.to < span.first ? null : toToday(kind, period, span.today);
}

/**
 * The period that an address asks for; this year so far when it asks for none, so that a new answer is
 * seen at once.
 * @returns `isAsked` false when the address asks for a period that is none, or that nobody can tell
 */
export function readPublicPeriod(
  search: { period?: string; at?: string },
  span: Span,
): { period: PublicPeriod; isAsked: boolean } {
  const fallback = publicPeriodAt('year', span.today, span);
  const { period: kind, at } = search;
  if (!kind && !at) return { period: fallback, isAsked: true };
  if (kind !== undefined && !isKind(kind)) return { period: fallback, isAsked: false };
  if (kind === 'all') return { period: publicPeriodAt('all', span.today, span), isAsked: true };
  if (kind && !at) return { period: publicPeriodAt(kind, span.today, span), isAsked: true };
  const kinds = kind ? [kind] : PUBLIC_PERIOD_KINDS.filter(isCalendarKind);
  for (const candidate of kinds) {
    const period = parseAt(candidate, at ?? '', span);
    if (period) return { period, isAsked: true };
  }
  return { period: fallback, isAsked: false };
}

/** Every period of that kind that can be told, the newest first. */
export function periodChoices(kind: CalendarKind, span: Span): PublicPeriod[] {
  return periodsWithin(kind, { from: span.first, to: span.today })
    .map((period) => toToday(kind, period, span.today))
    .reverse();
}

/** The period before and the one after, where they can be told. */
export function neighbourPeriods(
  period: PublicPeriod,
  span: Span,
): { previous: PublicPeriod | null; next: PublicPeriod | null } {
  const { kind } = period;
  if (kind === 'all') return { previous: null, next: null };
  const dayBefore = addDays(period.from, -1);
  const dayAfter = addDays(period.to, 1);
  return {
    previous: dayBefore < span.first ? null : publicPeriodAt(kind, dayBefore, span),
    next: period.isRunning || dayAfter > span.today ? null : publicPeriodAt(kind, dayAfter, span),
  };
}
