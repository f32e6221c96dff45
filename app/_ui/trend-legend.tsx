import type { TrendProps } from '@/app/_ui/trend-props';

/** What each mark of the trend is, in words below it. */
export function TrendLegend(props: TrendProps) {
  const { points, seriesLabel, comparisonLabel, target, breaks = [], t } = props;
  const hasBand = points.some(({ value }) => value !== null && value.low !== null);
  return (
    <ul className="chart-legend">
      <li className="chart-legend__item chart-legend__item--line">{seriesLabel}</li>
      {hasBand ? (
        <li className="chart-legend__item chart-legend__item--band">{t('chart.interval')}</li>
      ) : null}
      {comparisonLabel ? (
        <li className="chart-legend__item chart-legend__item--comparison">{comparisonLabel}</li>
      ) : null}
      {target ? (
        <li className="chart-legend__item chart-legend__item--target">{target.label}</li>
      ) : null}
      {points.some(({ value }) => value === null) ? (
        <li className="chart-legend__item chart-legend__item--hatch">{t('chart.hidden')}</li>
      ) : null}
      {breaks.map(({ beforeKey, label }, order) => (
        <li key={beforeKey} className="chart-legend__item">
          <span className="chart-legend__flag">{order + 1}</span>
          {label}
        </li>
      ))}
    </ul>
  );
}
