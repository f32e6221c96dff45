import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ChartFrame } from '@/app/_ui/chart-frame';
import { ChartHatch, hatchOf } from '@/app/_ui/chart-hatch';
import { ChartTicks } from '@/app/_ui/chart-ticks';
import type { ChartValue } from '@/app/_ui/chart-value';
import { columnPosition } from '@/app/_ui/column-position';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import { splitAtGaps } from '@/app/_ui/split-at-gaps';
import { TrendLegend } from '@/app/_ui/trend-legend';
import type { TrendBreak, TrendPoint, TrendProps } from '@/app/_ui/trend-props';
import { formatDecimal } from '@/lib/i18n/format';

type Known = { middle: number; value: ChartValue };
type Scale = (value: number) => number;

function Run({ run, y }: { run: Known[]; y: Scale }) {
  const ends = run.filter(({ value }) => value.low !== null && value.high !== null);
  const band = area<Known>()
    .x(({ middle }) => middle)
    .y0(({ value }) => y(value.low ?? value.value))
    .y1(({ value }) => y(value.high ?? value.value));
  const path = line<Known>()
    .x(({ middle }) => middle)
    .y(({ value }) => y(value.value));
  return (
    <>
      {ends.length > 1 ? <path className="chart-band" d={band(run) ?? ''} /> : null}
      <path className="chart-line" d={path(run) ?? ''} />
    </>
  );
}

function Lone({ known: { middle, value }, y }: { known: Known; y: Scale }) {
  if (value.low === null || value.high === null) return null;
  const x = `${middle}%`;
  return <line className="chart-lone" x1={x} x2={x} y1={y(value.low)} y2={y(value.high)} />;
}

function domainOf({ points, target, domain, comparisonLabel }: TrendProps): [number, number] {
  const values = points.flatMap(({ value, comparison }) => [
    ...(value ? [value.value, value.low ?? value.value, value.high ?? value.value] : []),
    ...(comparisonLabel && typeof comparison === 'number' ? [comparison] : []),
  ]);
  return domain ?? fitScoreDomain(target ? [...values, target.value] : values);
}

function pointText({ language, t, decimals = 2 }: TrendProps, { label, value }: TrendPoint) {
  if (value === null) return t('chart.pointHidden', { label });
  const shown = formatDecimal(language, value.value, decimals);
  if (value.low === null || value.high === null) return t('chart.point', { label, value: shown });
  return t('chart.pointWithInterval', {
    label,
    value: shown,
    low: formatDecimal(language, value.low, 1),
    high: formatDecimal(language, value.high, 1),
  });
}

function comparisonPath(points: readonly TrendPoint[], y: Scale): string {
  const path = line<TrendPoint>()
    .defined(({ comparison }) => typeof comparison === 'number')
    .x((_, index) => columnPosition(index, points.length).middle)
    .y(({ comparison }) => y(comparison ?? 0));
  return path([...points]) ?? '';
}

function knownRuns({ points, breaks = [] }: TrendProps): Known[][] {
  const runs = splitAtGaps(
    points,
    ({ value }) => value !== null,
    ({ key }) => breaks.some(({ beforeKey }) => beforeKey === key),
  );
  return runs.map((run) =>
    run.flatMap(({ point: { value }, index }) =>
      value === null ? [] : [{ middle: columnPosition(index, points.length).middle, value }],
    ),
  );
}

function LastValue({ known, props, y }: { known: Known | undefined; props: TrendProps; y: Scale }) {
  if (!known) return null;
  return (
    <text
      className="chart-text chart-text--value"
      x={`${known.middle}%`}
      dx={known.middle > 50 ? 10 : 0}
      y={y(known.value.value) - 12}
      textAnchor={known.middle > 50 ? 'end' : 'middle'}
    >
      {formatDecimal(props.language, known.value.value, props.decimals ?? 2)}
    </text>
  );
}

/** A line per month with its band; hidden months are hatched gaps, a break parts the line. */
export function TrendChart(props: TrendProps) {
  const { id, title, description, points, target, comparisonLabel, breaks = [] } = props;
  const { isCompact = false } = props;
  const height = isCompact ? 150 : 240;
  const y = scaleLinear(domainOf(props), [height, 0]);
  const runs = knownRuns(props);
  const dots = points.length <= 40 ? runs.flat() : runs.filter((run) => run.length === 1).flat();
  return (
    <div className="chart">
      <ChartFrame id={id} title={title} description={description} height={height + 30}>
        <ChartHatch chartId={id} />
        <ChartTicks columns={points} height={height} scale={y} />
        {points.map(({ key, value }, index) => {
          const { left, width } = columnPosition(index, points.length);
          return value === null ? (
            <rect key={key} x={`${left}%`} width={`${width}%`} height={height} fill={hatchOf(id)} />
          ) : null;
        })}
        <svg
          viewBox={`0 0 100 ${height}`}
          height={height}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {comparisonLabel ? (
            <path className="chart-line chart-line--comparison" d={comparisonPath(points, y)} />
          ) : null}
          {runs.map((run) =>
            run.length > 1 ? <Run key={run[0]?.middle} run={run} y={y} /> : null,
          )}
        </svg>
        {target ? (
          <line
            className="chart-target"
            x1="0"
            x2="100%"
            y1={y(target.value)}
            y2={y(target.value)}
          />
        ) : null}
        {runs.map((run) =>
          run.length === 1 && run[0] ? <Lone key={run[0].middle} known={run[0]} y={y} /> : null,
        )}
        {dots.map(({ middle, value }) => (
          <circle key={middle} className="chart-dot" cx={`${middle}%`} cy={y(value.value)} r="4" />
        ))}
        <Breaks points={points} breaks={breaks} height={height} />
        <LastValue known={runs.at(-1)?.at(-1)} props={props} y={y} />
        {points.map((point, index) => {
          const { left, width } = columnPosition(index, points.length);
          return (
            <rect
              key={point.key}
              className="chart-hover"
              x={`${left}%`}
              width={`${width}%`}
              height={height}
            >
              <title>{pointText(props, point)}</title>
            </rect>
          );
        })}
      </ChartFrame>
      <TrendLegend {...props} />
    </div>
  );
}

type BreaksProps = { points: readonly TrendPoint[]; breaks: readonly TrendBreak[]; height: number };

function Breaks({ points, breaks, height }: BreaksProps) {
  return breaks.map(({ beforeKey }, order) => {
    const index = points.findIndex(({ key }) => key === beforeKey);
    if (index < 0) return null;
    const x = `${columnPosition(index, points.length).left}%`;
    return (
      <g key={beforeKey}>
        <line className="chart-break" x1={x} x2={x} y1="0" y2={height} />
        <circle className="chart-flag" cx={x} cy="0" r="10" />
        <text className="chart-text chart-text--flag" x={x} y="4.5" textAnchor="middle">
          {order + 1}
        </text>
      </g>
    );
  });
}
