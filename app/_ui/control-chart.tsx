import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartFrame } from '@/app/_ui/chart-frame';
import { ChartHatch, hatchOf } from '@/app/_ui/chart-hatch';
import { ChartTicks } from '@/app/_ui/chart-ticks';
import { columnPosition } from '@/app/_ui/column-position';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import { splitAtGaps } from '@/app/_ui/split-at-gaps';

export type ControlMark = {
  key: string;
  /** As on the axis: 12/11. */
  label: string;
  /** 0..100; null = too few answers, a gap. */
  value: number | null;
  /** What is usual, 0..100; null where no limits are known. */
  limits: { low: number; high: number } | null;
  outside: 'above' | 'below' | null;
  /** Everything about the point, in words. */
  text: string;
};

type Props = {
  id: string;
  title: string;
  description: string;
  marks: readonly ControlMark[];
  centre: number | null;
  words: {
    series: string;
    limits: string;
    centre: string;
    gap: string;
    /** Below the chart, and in short beside the point. */
    above: string;
    below: string;
    aboveShort: string;
    belowShort: string;
  };
};

const HEIGHT = 220;
const TRIANGLE = { above: 'M0 -9L8 6H-8Z', below: 'M0 9L8 -6H-8Z' } as const;

type Scale = (value: number) => number;
type Placed = { mark: ControlMark; left: number; middle: number; width: number };

function Limits({ placed, y }: { placed: readonly Placed[]; y: Scale }) {
  return placed.map(({ mark: { key, limits, value }, left, width }) =>
    limits === null || value === null ? null : (
      <rect
        key={key}
        className="chart-limits"
        x={`${left}%`}
        width={`${width}%`}
        y={y(limits.high)}
        height={Math.max(1, y(limits.low) - y(limits.high))}
      />
    ),
  );
}

function Series({ placed, y }: { placed: readonly Placed[]; y: Scale }) {
  const path = line<Placed>()
    .x(({ middle }) => middle)
    .y(({ mark }) => y(mark.value ?? 0));
  return (
    <svg
      viewBox={`0 0 100 ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {splitAtGaps(placed, ({ mark }) => mark.value !== null).map((run) => (
        <path
          key={run[0]?.point.mark.key}
          className="chart-line chart-line--comparison"
          d={path(run.map(({ point }) => point)) ?? ''}
        />
      ))}
    </svg>
  );
}

function Point({ placed, y, words }: { placed: Placed; y: Scale; words: Props['words'] }) {
  const { mark, middle } = placed;
  if (mark.value === null) return null;
  const height = y(mark.value);
  if (mark.outside === null) {
    return <circle className="chart-dot" cx={`${middle}%`} cy={height} r="3.5" />;
  }
  const isAbove = mark.outside === 'above';
  return (
    <svg x={`${middle}%`} y={height} overflow="visible" aria-hidden="true">
      <path className="chart-outside" d={TRIANGLE[mark.outside]} />
      <text className="chart-text chart-text--value" y={isAbove ? -15 : 25} textAnchor="middle">
        {isAbove ? words.aboveShort : words.belowShort}
      </text>
    </svg>
  );
}

function Legend({ marks, centre, words }: Pick<Props, 'marks' | 'centre' | 'words'>) {
  const has = (outside: ControlMark['outside']) => marks.some((mark) => mark.outside === outside);
  return (
    <ul className="chart-legend">
      <li className="chart-legend__item chart-legend__item--dot">{words.series}</li>
      {centre === null ? null : (
        <>
          <li className="chart-legend__item chart-legend__item--limits">{words.limits}</li>
          <li className="chart-legend__item chart-legend__item--centre">{words.centre}</li>
        </>
      )}
      {has('above') ? (
        <li className="chart-legend__item chart-legend__item--above">{words.above}</li>
      ) : null}
      {has('below') ? (
        <li className="chart-legend__item chart-legend__item--below">{words.below}</li>
      ) : null}
      {marks.some(({ value }) => value === null) ? (
        <li className="chart-legend__item chart-legend__item--hatch">{words.gap}</li>
      ) : null}
    </ul>
  );
}

/** Shares over time before the range that chance alone would give; what lies outside has its own shape and word. */
export function ControlChart({ id, title, description, marks, centre, words }: Props) {
  const values = marks.flatMap(({ value, limits }) =>
    value === null ? [] : [value, ...(limits ? [limits.low, limits.high] : [])],
  );
  const y = scaleLinear(fitScoreDomain(values), [HEIGHT, 0]);
  const placed = marks.map((mark, index) => ({ mark, ...columnPosition(index, marks.length) }));
  return (
    <div className="chart">
      <ChartFrame id={id} title={title} description={description} height={HEIGHT + 30}>
        <ChartHatch chartId={id} />
        <Limits placed={placed} y={y} />
        <ChartTicks columns={marks} height={HEIGHT} scale={y} />
        {placed.map(({ mark: { key, value }, left, width }) =>
          value === null ? (
            <rect key={key} x={`${left}%`} width={`${width}%`} height={HEIGHT} fill={hatchOf(id)} />
          ) : null,
        )}
        {centre === null ? null : (
          <line className="chart-centre" x1="0" x2="100%" y1={y(centre)} y2={y(centre)} />
        )}
        <Series placed={placed} y={y} />
        {placed.map((each) => (
          <Point key={each.mark.key} placed={each} y={y} words={words} />
        ))}
        {placed.map(({ mark, left, width }) => (
          <rect
            key={mark.key}
            className="chart-hover"
            x={`${left}%`}
            width={`${width}%`}
            height={HEIGHT}
          >
            <title>{mark.text}</title>
          </rect>
        ))}
      </ChartFrame>
      <Legend marks={marks} centre={centre} words={words} />
    </div>
  );
}
