import { ChartFigure } from '@/app/_ui/chart-figure';
import { TrendChart } from '@/app/_ui/trend-chart';
import { FigureTable } from '@/app/[lang]/(public)/_components/figure-table';
import { chartValue } from '@/app/[lang]/(public)/_components/phrases';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { formatDay, formatDecimal } from '@/lib/i18n/format';
import { isHidden } from '@/lib/reports/shown';

/** The scores of the months in one sentence; `null` when fewer than two may be told. */
function describe({ view, language, t }: Reading): string | null {
  const told = view.months.flatMap(({ name, score }) =>
    isHidden(score) ? [] : [{ month: name[language], value: score.value }],
  );
  const latest = told.at(-1);
  if (!latest || told.length < 2) return null;
  const values = told.map(({ value }) => value);
  return t('public.trend.description', {
    count: told.length,
    low: formatDecimal(language, Math.min(...values)),
    high: formatDecimal(language, Math.max(...values)),
    month: latest.month,
    value: formatDecimal(language, latest.value),
  });
}

/** The months of the period; for a single month, the year before it too. */
export function MonthlyTrend(reading: Reading) {
  const { view, language, t } = reading;
  const { months, period, span } = view;
  const description = describe(reading);
  const last = months.at(-1);
  if (description === null || !last) return null;
  const rows = months.map(({ key, name, score }) => ({ key, label: name[language], shown: score }));
  const isFew = rows.every(
    ({ shown }) => isHidden(shown) || shown.n < view.read.rule.minimumToCompare,
  );
  return (
    <div className={isFew ? 'card without-colour' : 'card'}>
      <ChartFigure
        id="trend"
        level={2}
        title={t('public.trend.title')}
        summary={t('public.trend.summary')}
        note={
          period.isRunning
            ? t('public.trend.running', {
                month: last.name[language],
                date: formatDay(span.today),
              })
            : undefined
        }
        t={t}
        table={
          <FigureTable
            id="trend-table"
            caption={t('public.trend.table')}
            rowsAre={t('public.month')}
            rows={[...rows].reverse()}
            language={language}
            t={t}
          />
        }
      >
        <TrendChart
          id="trend-chart"
          title={t('public.trend.title')}
          description={description}
          points={rows.map(({ key, label, shown }) => ({ key, label, value: chartValue(shown) }))}
          seriesLabel={t('public.score')}
          language={language}
          t={t}
        />
      </ChartFigure>
    </div>
  );
}
