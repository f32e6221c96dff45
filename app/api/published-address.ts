import type { SetHeader } from '@/db/queries/load-published-sets';
import { calendarPeriodAt } from '@/lib/time/calendar-period';

/** `2026-10`, `2026-Q3`, `2026-H1` or `2026` of a published set. */
export function publishedAt({ kind, from }: Pick<SetHeader, 'kind' | 'from'>): string {
  return calendarPeriodAt(kind, from).at;
}

/** Where the document of a published set stands; it never changes. */
export function publishedAddress(header: SetHeader): string {
  return `/api/v1/published/${header.questionnaire}/${publishedAt(header)}/${header.revision}`;
}
