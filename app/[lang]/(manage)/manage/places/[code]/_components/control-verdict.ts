import type { Translate } from '@/lib/i18n/translator';
import type { ControlSeries } from '@/lib/reports/control-series';

/** What is to be said about a point: usual, higher, lower, or why nothing can be said. */
export function verdictOf(
  point: ControlSeries['points'][number]['point'],
  minimumToShow: number,
  t: Translate,
): string {
  if (point === null) return t('manage.control.gap', { n: minimumToShow });
  if (point.limits === null) return t('manage.control.noLimits');
  if (point.outside === null) return t('manage.control.inside');
  return t(point.outside === 'above' ? 'manage.control.above' : 'manage.control.below');
}
