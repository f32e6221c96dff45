import type { TrendMonth } from '@/app/_server/read-trend';
import type { TrendBreak } from '@/app/_ui/trend-props';
import { formatMonth } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';
import { versionBreaks } from '@/lib/reports/version-breaks';

/** Where the line of months parts because the questionnaire changed, in words. */
export function trendBreaks(months: readonly TrendMonth[], t: Translate): TrendBreak[] {
  const points = months.map(({ key, versions }) => ({ key, basis: versions.map(String) }));
  return versionBreaks(points).map(({ beforeKey, basis }) => {
    const month = formatMonth(beforeKey);
    const label =
      basis.length > 1
        ? t('manage.trend.versionsMixed', { month, versions: basis.join(', ') })
        : t('manage.trend.versionFrom', { month, version: basis[0] ?? '' });
    return { beforeKey, label };
  });
}
