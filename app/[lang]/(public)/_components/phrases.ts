import type { ChartValue } from '@/app/_ui/chart-value';
import { formatDay, formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { Place } from '@/lib/places/place';
import { isHidden, type Shown } from '@/lib/reports/shown';
import { type CalendarPeriod, numberInYear } from '@/lib/time/calendar-period';
import { dayOfInstant, parseInstant } from '@/lib/time/instant';

/** "tháng 10/2026": as it stands within a sentence. */
export function periodPhrase(t: Translate, period: CalendarPeriod): string {
  const year = period.from.slice(0, 4);
  const number = numberInYear(period);
  switch (period.kind) {
    case 'month':
      return t('public.period.month', { number: String(number).padStart(2, '0'), year });
    case 'quarter':
      return t('public.period.quarter', { number, year });
    case 'half':
      return t('public.period.half', { number, year });
    case 'year':
      return t('public.period.year', { year });
    default:
      return period.kind satisfies never;
  }
}

/** The same, standing alone. */
export function periodTitle(t: Translate, period: CalendarPeriod): string {
  const phrase = periodPhrase(t, period);
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

export function placeTitle(t: Translate, language: Language, place: Place): string {
  const name = place.name[language];
  return place.kind === 'province' ? t('public.province', { name }) : name;
}

export function intervalText(
  t: Translate,
  language: Language,
  { low, high }: { low: number; high: number },
): string {
  return t('chart.intervalOf', {
    low: formatDecimal(language, low, 1),
    high: formatDecimal(language, high, 1),
  });
}

export function chartValue(shown: Shown): ChartValue | null {
  return isHidden(shown) ? null : { value: shown.value, low: shown.low, high: shown.high };
}

/** The day of a publication, as readers in Viet Nam know it. */
export function publicationDay(publishedAt: string): string {
  const instant = parseInstant(publishedAt);
  return instant ? formatDay(dayOfInstant(instant)) : publishedAt;
}
