import {
  CALENDAR_KINDS,
  type CalendarKind,
  type CalendarPeriod,
  parseCalendarAddress,
} from '@/lib/time/calendar-period';

/** Why another period is shown than the address asks for. */
export type PeriodNotice = 'unknown' | 'everything' | null;

type Offered = readonly CalendarPeriod[];

function isKind(text: string): text is CalendarKind {
  return (CALENDAR_KINDS as readonly string[]).includes(text);
}

function newestOf(kind: CalendarKind, offered: Offered): CalendarPeriod | null {
  return offered.findLast((period) => period.kind === kind) ?? null;
}

/** What is shown to whoever asks for no period: the newest month, for it is what people remember. */
export function usualPeriod(offered: Offered): CalendarPeriod | null {
  return newestOf('month', offered) ?? offered.at(-1) ?? null;
}

/** "From the beginning" was once a period; a year is the longest that is published. */
function longest(offered: Offered): CalendarPeriod | null {
  const kinds = [...CALENDAR_KINDS].reverse();
  return kinds.map((kind) => newestOf(kind, offered)).find((period) => period !== null) ?? null;
}

function asked(search: { period?: string; at?: string }, offered: Offered): CalendarPeriod | null {
  const { period: kind, at } = search;
  if (kind !== undefined && !isKind(kind)) return null;
  if (!at) return kind ? newestOf(kind, offered) : usualPeriod(offered);
  const found = parseCalendarAddress(at);
  if (!found || (kind && found.kind !== kind)) return null;
  return offered.find((period) => period.at === found.at) ?? null;
}

/**
 * The published period that an address asks for.
 * @param offered the earliest first
 * @returns null when nothing is published
 */
export function readPublishedPeriod(
  search: { period?: string; at?: string },
  offered: Offered,
): { period: CalendarPeriod; notice: PeriodNotice } | null {
  const isEverything = search.period === 'all';
  const found = isEverything ? longest(offered) : asked(search, offered);
  if (found) return { period: found, notice: isEverything ? 'everything' : null };
  const usual = usualPeriod(offered);
  return usual && { period: usual, notice: 'unknown' };
}

/** The one of that kind in which the period ends, or else the newest one. */
export function offeredOfKind(
  kind: CalendarKind,
  period: CalendarPeriod,
  offered: Offered,
): CalendarPeriod | null {
  const holding = offered.find(
    (one) => one.kind === kind && one.from <= period.to && period.to <= one.to,
  );
  return holding ?? newestOf(kind, offered);
}

/** Every period of that kind, the newest first. */
export function periodChoices(kind: CalendarKind, offered: Offered): CalendarPeriod[] {
  return offered.filter((period) => period.kind === kind).reverse();
}

/** The published periods of the same kind before it and after it. */
export function neighbourPeriods(
  period: CalendarPeriod,
  offered: Offered,
): { previous: CalendarPeriod | null; next: CalendarPeriod | null } {
  const alike = offered.filter(({ kind }) => kind === period.kind);
  return {
    previous: alike.findLast(({ to }) => to < period.from) ?? null,
    next: alike.find(({ from }) => from > period.to) ?? null,
  };
}
