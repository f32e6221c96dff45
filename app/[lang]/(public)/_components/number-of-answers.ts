import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden, SMALLEST_CELL } from '@/lib/reports/shown';

/** How many answers a row has, or why that is not told. */
export function numberOfAnswers(
  t: Translate,
  language: Language,
  row: Pick<ReportRow, 'n' | 'overall'>,
): string {
  if (row.n !== null) return formatInteger(language, row.n);
  const isProtecting = isHidden(row.overall) && row.overall.hidden === 'protects-other';
  return isProtecting
    ? t('public.n.protected')
    : t('public.n.small', { minimum: formatInteger(language, SMALLEST_CELL) });
}
