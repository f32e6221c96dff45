import { ChartFigure } from '@/app/_ui/chart-figure';
import { DataTable } from '@/app/_ui/data-table';
import { TrendChart } from '@/app/_ui/trend-chart';
import { chartValueOf } from '@/app/[lang]/(manage)/manage/places/[code]/_components/chart-value-of';
import {
  Figure,
  FigureInterval,
} from '@/app/[lang]/(manage)/manage/places/[code]/_components/figure';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { trendBreaks } from '@/app/[lang]/(manage)/manage/places/[code]/_components/trend-breaks';
import { kindOfPeriod, placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatInteger } from '@/lib/i18n/format';
import { isHidden } from '@/lib/reports/shown';
import { day } from '@/lib/time/day';
import { periodContaining } from '@/lib/time/period';

export function Trend({ page, language, t }: Told) {
  const { months, place, view, read } = page;
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const shown = months.filter((month) => !isHidden(month.score)).length;
  const summary = t('manage.trend.summary', {
    from: first.name[language],
    to: last.name[language],
    shown,
    all: months.length,
  });
  const monthPath = (key: string) => {
    const period = periodContaining('month', day(`${key}-01`));
    return `/${language}${placePath(place.code, { ...view, period, kind: kindOfPeriod(period) })}`;
  };
  return (
    <div className="card">
      <ChartFigure
        id="trend"
        level={2}
        title={t('manage.trend.title')}
        summary={summary}
        t={t}
        note={
          <>
            {t('manage.trend.note', { name: read.questionnaire.name[language] })}{' '}
            {t('manage.trend.breakNote', { method: read.report.methodVersion })}
          </>
        }
        table={
          <DataTable
            id="trend-table"
            caption={t('manage.trend.title')}
            isCaptionHidden
            rows={months}
            rowKey={(row) => row.key}
            t={t}
            columns={[
              {
                key: 'month',
                header: t('manage.column.month'),
                cell: (row) => <a href={monthPath(row.key)}>{row.name[language]}</a>,
              },
              {
                key: 'score',
                header: t('manage.column.score'),
                align: 'end',
                cell: (row) => <Figure shown={row.score} language={language} t={t} />,
              },
              {
                key: 'interval',
                header: t('manage.column.interval'),
                align: 'end',
                cell: (row) => <FigureInterval shown={row.score} language={language} t={t} />,
              },
              {
                key: 'n',
                header: t('manage.column.n'),
                align: 'end',
                cell: (row) => (row.n === null ? null : formatInteger(language, row.n)),
              },
              {
                key: 'overall',
                header: t('manage.column.overall'),
                align: 'end',
                cell: (row) => <Figure shown={row.overall} language={language} t={t} />,
              },
            ]}
          />
        }
      >
        <TrendChart
          id="trend-chart"
          title={t('manage.trend.title')}
          description={summary}
          breaks={trendBreaks(months, t)}
          seriesLabel={t('manage.figure.score')}
          language={language}
          t={t}
          points={months.map((month) => ({
            key: month.key,
            label: month.name[language],
            value: chartValueOf(month.score),
          }))}
        />
      </ChartFigure>
    </div>
  );
}
