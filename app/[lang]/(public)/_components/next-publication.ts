import { type CalendarPeriod, calendarPeriodAt } from '@/lib/time/calendar-period';
import { addDays, type Day } from '@/lib/time/day';

export type NextPublication = { month: CalendarPeriod; from: Day };

/** The first month that is still open to answers, and the day from which it is published. */
export function nextPublication(today: Day, delayDays: number): NextPublication {
  const month = calendarPeriodAt('month', addDays(today, -delayDays));
  return { month, from: addDays(month.to, delayDays + 1) };
}
