import { DataTable } from '@/app/_ui/data-table';
import { verdictOf } from '@/app/[lang]/(manage)/manage/places/[code]/_components/control-verdict';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDay, formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { ControlSeries } from '@/lib/reports/control-series';

type Props = Told & { id: string; kind: 'day' | 'week'; title: string; series: ControlSeries };

/** The points of a control chart with their limits, and what is to be said about each. */
export function ControlTable({ id, kind, title, series, ...told }: Props) {
  const { page, language, t } = told;
  const percent = (share: number) => formatDecimal(language, 100 * share, 1);
  const minimum = page.read.rule.minimumToShow;
  return (
    <DataTable
      id={id}
      caption={title}
      isCaptionHidden
      rows={series.points}
      rowKey={({ key }) => key}
      t={t}
      columns={[
        {
          key: 'when',
          header: t(kind === 'day' ? 'manage.column.day' : 'manage.column.week'),
          cell: ({ key }) => formatDay(key),
        },
        {
          key: 'n',
          header: t('manage.column.n'),
          align: 'end',
          cell: ({ n }) => formatInteger(language, n),
        },
        {
          key: 'share',
          header: t('manage.control.share'),
          align: 'end',
          cell: ({ point }) => (point ? percent(point.share) : null),
        },
        {
          key: 'limits',
          header: t('manage.control.limits'),
          align: 'end',
          cell: ({ point }) =>
            point?.limits
              ? t('chart.intervalOf', {
                  low: percent(point.limits.low),
                  high: percent(point.limits.high),
                })
              : null,
        },
        {
          key: 'verdict',
          header: t('manage.control.verdict'),
          cell: ({ point }) => verdictOf(point, minimum, t),
        },
      ]}
    />
  );
}
