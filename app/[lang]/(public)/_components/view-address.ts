import { usualPeriod } from '@/app/[lang]/(public)/_components/published-period';
import type { PublicPlace, PublicSearch } from '@/app/[lang]/(public)/load';
import type { Language } from '@/lib/i18n/language';
import type { Place } from '@/lib/places/place';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import type { CalendarPeriod } from '@/lib/time/calendar-period';

export function placePath(language: Language, place: Pick<Place, 'kind' | 'code'>): string {
  if (place.kind === 'province') return `/${language}`;
  return `/${language}/places/${encodeURIComponent(place.code)}`;
}

type Shown = Pick<PublicPlace, 'questionnaire' | 'offered'>;

/** Questionnaire and period as the address holds them; nothing for what is shown anyway. */
export function periodSearch(
  { questionnaire, offered }: Shown,
  period: CalendarPeriod | null,
): PublicSearch {
  const isUsual = period === null || period.at === usualPeriod(offered)?.at;
  return {
    ...(questionnaire === counterQuestionnaire.code ? {} : { questionnaire }),
    ...(isUsual ? {} : { period: period.kind, at: period.at }),
  };
}

/** A path with the parts of the view that are not empty. */
export function withSearch(path: string, search: PublicSearch, fragment = ''): string {
  const filled = Object.entries(search).filter(([, value]) => value);
  const query = new URLSearchParams(filled as [string, string][]).toString();
  return `${path}${query ? `?${query}` : ''}${fragment}`;
}
