import { ChartFigure } from '@/app/_ui/chart-figure';
import { ControlChart } from '@/app/_ui/control-chart';
import { ControlTable } from '@/app/[lang]/(manage)/manage/places/[code]/_components/control-table';
import { verdictOf } from '@/app/[lang]/(manage)/manage/places/[code]/_components/control-verdict';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDay, formatDecimal, formatInteger } from '@/lib/i18n/format';
import { type ControlSeries, controlSeries } from '@/lib/reports/control-series';
import { addDays, type Day } from '@/lib/time/day';

type Counts = { day: Day; rated: number; satisfied: number };
type Kind = 'day' | 'week';
type SeriesProps = Told & { kind: Kind; title: string; series: ControlSeries };

function summaryOf({ page, t, kind, series }: SeriesProps): string {
  const { minimumToShow } = page.read.rule;
  if (series.centre === null) {
    return t('manage.control.tooFew', {
      kind,
      minimum: series.minimumPoints,
      n: minimumToShow,
      found: series.usable,
    });
  }
  const count = series.points.filter(({ point }) => point?.outside).length;
  return count === 0
    ? t('manage.control.calm', { kind })
    : t('manage.control.outside', { kind, count });
}

function Series(props: SeriesProps) {
  const { page, language, t, kind, title, series } = props;
  const id = `control-${kind}`;
  const percent = (share: number) => formatDecimal(language, 100 * share, 1);
  const summary = summaryOf(props);
  return (
    <ChartFigure
      id={id}
      title={title}
      summary={summary}
      t={t}
      table={<ControlTable {...props} id={`${id}-table`} />}
    >
      <ControlChart
        id={`${id}-chart`}
        title={title}
        description={summary}
        centre={series.centre === null ? null : 100 * series.centre}
        words={{
          series: t('manage.control.share'),
          limits: t('manage.control.limits'),
          centre: t('manage.control.centre', { share: percent(series.centre ?? 0) }),
          gap: t('manage.control.gap', { n: page.read.rule.minimumToShow }),
          above: t('manage.control.above'),
          below: t('manage.control.below'),
          aboveShort: t('manage.control.aboveShort'),
          belowShort: t('manage.control.belowShort'),
        }}
        marks={series.points.map(({ key, point }) => {
          const date = formatDay(key);
          const label = kind === 'week' ? t('period.weekOf', { date }) : date;
          const verdict = verdictOf(point, page.read.rule.minimumToShow, t);
          return {
            key,
            label: date.slice(0, 5),
            value: point && 100 * point.share,
            limits: point?.limits
              ? { low: 100 * point.limits.low, high: 100 * point.limits.high }
              : null,
            outside: point?.outside ?? null,
            text: point
              ? t('manage.control.point', {
                  label,
                  share: percent(point.share),
                  n: formatInteger(language, point.n),
                  verdict,
                })
              : t('chart.pointHidden', { label }),
          };
        })}
      />
    </ChartFigure>
  );
}

/** The overall question by day and by week, with what chance alone would give, so that noise is not news. */
export function Control(told: Told) {
  const { page, t } = told;
  const { minimumToShow } = page.read.rule;
  const weeks: Counts[] = page.weeks.map(({ monday, ...counts }) => ({ day: monday, ...counts }));
  const first = weeks.findIndex(({ rated }) => rated > 0);
  const lastMonday = weeks.at(-1)?.day;
  if (first < 0 || !lastMonday) return null;
  // Days on which nobody answered are closed days more often than gaps.
  const days = page.days.filter(({ rated }) => rated > 0);
  const dayByDay = controlSeries(days, minimumToShow);
  const drawnWeeks = weeks.slice(first);
  return (
    <section className="card stack" id="control" aria-labelledby="control-title">
      <h2 id="control-title">{t('manage.control.title')}</h2>
      {dayByDay.usable > 1 ? (
        <Series {...told} kind="day" title={t('manage.control.byDay')} series={dayByDay} />
      ) : null}
      <Series
        {...told}
        kind="week"
        title={t('manage.control.byWeek', {
          count: drawnWeeks.length,
          date: formatDay(addDays(lastMonday, 6)),
        })}
        series={controlSeries(drawnWeeks, minimumToShow)}
      />
      <p className="muted small">{t('manage.control.note', { n: minimumToShow })}</p>
    </section>
  );
}
