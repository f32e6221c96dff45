import type { SetHeader } from '@/app/_server/read-published-place';
import { calendarPeriodAt } from '@/lib/time/calendar-period';

type Published = Pick<SetHeader, 'questionnaire' | 'kind' | 'from' | 'revision'>;

/** Where the document of a published set is read, for good. */
export function publishedAddress({ questionnaire, kind, from, revision }: Published): string {
  return `/api/v1/published/${questionnaire}/${calendarPeriodAt(kind, from).at}/${revision}`;
}
