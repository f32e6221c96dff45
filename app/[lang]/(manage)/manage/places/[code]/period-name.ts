import type { PlaceView } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDay, formatMonth } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';

/** 05/10/2026–11/10/2026; one day alone when it is the whole period. */
export function periodDays({ from, to }: PlaceView['period']): string {
  return from === to ? formatDay(from) : `${formatDay(from)}–${formatDay(to)}`;
}

/** What people call a period: tháng 10/2026, quý 3/2026, … */
export function periodName(t: Translate, { kind, period }: Pick<PlaceView, 'kind' | 'period'>) {
  const year = period.from.slice(0, 4);
  const month = Number(period.from.slice(5, 7));
  switch (kind) {
    case 'day':
      return t('manage.period.day', { day: formatDay(period.from) });
    case 'week':
      return t('period.weekOf', { date: formatDay(period.from) });
    case 'month':
      return t('manage.period.month', { month: formatMonth(period.from.slice(0, 7)) });
    case 'quarter':
      return t('manage.period.quarter', { quarter: Math.ceil(month / 3), year });
    case 'half':
      return t('manage.period.half', { half: month === 1 ? 'first' : 'second', year });
    case 'year':
      return t('manage.period.year', { year });
    case 'free':
      return periodDays(period);
    default:
      return kind satisfies never;
  }
}
