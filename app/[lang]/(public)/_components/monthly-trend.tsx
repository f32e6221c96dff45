import type { PublishedFigure } from '@/app/_server/read-published-place';
import { ChartFigure } from '@/app/_ui/chart-figure';
import { TrendChart } from '@/app/_ui/trend-chart';
import type { TrendBreak } from '@/app/_ui/trend-props';
import { FigureTable } from '@/app/[lang]/(public)/_components/figure-table';
import { chartValue } from '@/app/[lang]/(public)/_components/phrases';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { formatDecimal, formatMonth } from '@/lib/i18n/format';
import { isHidden } from '@/lib/reports/shown';
import { versionBreaks } from '@/lib/reports/version-breaks';

/** The scores of the months in one sentence; `null` when fewer than two may be told. */
function describe({ published, language, t }: ToldReading): string | null {
  const told = published.months.flatMap(({ period, score }) =>
    isHidden(score) ? [] : [{ month: formatMonth(period.at), value: score.value }],
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

function breaksOf(months: readonly PublishedFigure[], t: ToldReading['t']): TrendBreak[] {
  const basis = new Map(
    months.map(({ period, methodVersion, questionnaireVersions }) => {
      const values = { method: methodVersion, versions: questionnaireVersions.join(', ') };
      return [period.at, values];
    }),
  );
  const points = months.map(({ period, n }) => {
    const { method = '', versions = '' } = basis.get(period.at) ?? {};
    return { key: period.at, basis: n === 0 ? [] : [`${method}/${versions}`] };
  });
  return versionBreaks(points).map(({ beforeKey }) => ({
    beforeKey,
    label: t('public.trend.break', { month: formatMonth(beforeKey), ...basis.get(beforeKey) }),
  }));
}

/** The months of the period; for a single month, the year before it too. */
export function MonthlyTrend(reading: ToldReading) {
  const { published, language, t } = reading;
  const { months, set } = published;
  const description = describe(reading);
  if (description === null) return null;
  const rows = months.map(({ period, score }) => ({
    key: period.at,
    label: formatMonth(period.at),
    shown: score,
  }));
  const isFew = rows.every(({ shown }) => isHidden(shown) || shown.n < set.rule.minimumToCompare);
  return (
    <div className={isFew ? 'card without-colour' : 'card'}>
      <ChartFigure
        id="trend"
        level={2}
        title={t('public.trend.title')}
        summary={t('public.trend.summary')}
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
          breaks={breaksOf(months, t)}
          seriesLabel={t('public.score')}
          language={language}
          t={t}
        />
      </ChartFigure>
    </div>
  );
}
