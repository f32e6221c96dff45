import type { PublicPeriod } from '@/app/[lang]/(public)/_components/public-period';
import type { PublicSearch } from '@/app/[lang]/(public)/load';
import type { Language } from '@/lib/i18n/language';
import type { Place } from '@/lib/places/place';

export function placePath(language: Language, place: Pick<Place, 'kind' | 'code'>): string {
  if (place.kind === 'province') return `/${language}`;
  return `/${language}/places/${encodeURIComponent(place.code)}`;
}

/** The period as the address holds it; nothing for the default, this year so far. */
export function periodSearch(period: PublicPeriod): PublicSearch {
  if (period.kind === 'all') return { period: 'all' };
  if (period.kind === 'year' && period.isRunning) return {};
  return { period: period.kind, at: period.at };
}

/** A path with the parts of the view that are not empty. */
export function withSearch(path: string, search: PublicSearch, fragment = ''): string {
  const filled = Object.entries(search).filter(([, value]) => value);
  const query = new URLSearchParams(filled as [string, string][]).toString();
  return `${path}${query ? `?${query}` : ''}${fragment}`;
}
