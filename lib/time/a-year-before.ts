import { addDays, type Day, parseDay } from '@/lib/time/day';
import { type Period, type PeriodKind, periodContaining } from '@/lib/time/period';

/** 28 February for 29 February. */
function dayAYearBefore(of: Day): Day {
  const year = String(Number(of.slice(0, 4)) - 1).padStart(4, '0');
  return parseDay(`${year}${of.slice(4)}`) ?? dayAYearBefore(addDays(of, -1));
}

/** The same week (52 weeks ago), month, quarter, …, or the same days, of the year before. */
export function aYearBefore(kind: PeriodKind | 'free', { from, to }: Period): Period {
  if (kind === 'week') return { from: addDays(from, -364), to: addDays(to, -364) };
  if (kind === 'free') return { from: dayAYearBefore(from), to: dayAYearBefore(to) };
  return periodContaining(kind, dayAYearBefore(from));
}
