import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartFrame } from '@/app/_ui/chart-frame';
import { ChartTicks } from '@/app/_ui/chart-ticks';
import { columnPosition } from '@/app/_ui/column-position';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { METHOD_CHANGES, type OfficialIndex } from '@/lib/official/official-result';
import { officialRuns } from '@/lib/official/official-runs';

type Figure = { year: number; value: number };
export type OfficialLine = { key: 'country' | 'province'; label: string; figures: Figure[] };

type Props = {
  id: string;
  title: string;
  index: OfficialIndex;
  lines: readonly OfficialLine[];
  language: Language;
  t: Translate;
};

const HEIGHT = 250;
/** Above the figures, for the words of the break. */
const HEADROOM = 34;

type Place = { middleOf: (year: number) => number; y: (value: number) => number };

function Dot({ of, x, y }: { of: OfficialLine['key']; x: string; y: number }) {
  if (of === 'country') return <circle className="chart-dot" cx={x} cy={y} r="4.5" />;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <rect className="official-dot" x="-4" y="-4" width="8" height="8" />
    </svg>
  );
}

type RunProps = {
  run: Figure[];
  of: OfficialLine['key'];
  isAlone: boolean;
  place: Place;
  language: Language;
};

/** The dots of one run with their figures: all of them where there is room, the last one always. */
function Figures({ run, of, isAlone, place, language }: RunProps) {
  return run.map(({ year, value }) => {
    const isLast = year === run.at(-1)?.year;
    const x = `${place.middleOf(year)}%`;
    const isInner = !isLast || !isAlone;
    return (
      <g key={year}>
        <Dot of={of} x={x} y={place.y(value)} />
        {isLast || isAlone ? (
          <text
            className={`chart-text chart-text--value${isInner && !isLast ? ' official-inner' : ''}`}
            x={x}
            y={place.y(value) + (of === 'country' ? -12 : 24)}
            textAnchor="middle"
          >
            {formatDecimal(language, value)}
          </text>
        ) : null}
      </g>
    );
  });
}

function anchorAt(position: number): 'start' | 'middle' | 'end' {
  if (position < 35) return 'start';
  return position > 65 ? 'end' : 'middle';
}

type BreaksProps = { index: OfficialIndex; years: readonly number[]; t: Translate };

function Breaks({ index, years, t }: BreaksProps) {
  return METHOD_CHANGES[index].map((change) => {
    const column = years.indexOf(change);
    if (column < 1) return null;
    const { left } = columnPosition(column, years.length);
    return (
      <g key={change}>
        <line className="chart-break" x1={`${left}%`} x2={`${left}%`} y1="18" y2={HEIGHT} />
        <text
          className="chart-text chart-text--panel official-break"
          x={`${left}%`}
          y="10"
          textAnchor={anchorAt(left)}
        >
          {t('public.official.chart.break', { year: change })}
        </text>
      </g>
    );
  });
}

function describe({ lines, language, t }: Props): string {
  return lines
    .map(({ label, figures }) =>
      t('public.official.chart.description', {
        place: label,
        figures: figures
          .map(({ year, value }) =>
            t('public.official.chart.figure', { year, value: formatDecimal(language, value) }),
          )
          .join('; '),
      }),
    )
    .join(' ');
}

/** Published figures by year: a line for each way of measuring, never one across its change. */
export function OfficialChart(props: Props) {
  const { id, title, index, lines, language, t } = props;
  const all = lines.flatMap(({ figures }) => figures);
  const first = Math.min(...all.map(({ year }) => year));
  const last = Math.max(...all.map(({ year }) => year));
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const y = scaleLinear(fitScoreDomain(all.map(({ value }) => value)), [HEIGHT, HEADROOM]);
  const middleOf = (year: number) => columnPosition(year - first, years.length).middle;
  const path = line<Figure>()
    .x(({ year }) => middleOf(year))
    .y(({ value }) => y(value));
  const runs = lines.flatMap(({ key, figures }) =>
    officialRuns(index, figures).map((run) => ({ key, run })),
  );
  return (
    <div className="chart official-chart">
      <ChartFrame id={id} title={title} description={describe(props)} height={HEIGHT + 30}>
        <ChartTicks
          columns={years.map((year) => ({ key: String(year), label: String(year) }))}
          height={HEIGHT}
          scale={y}
        />
        <svg
          viewBox={`0 0 100 ${HEIGHT}`}
          height={HEIGHT}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {runs.map(({ key, run }) => (
            <path
              key={`${key} ${run[0]?.year}`}
              className={`chart-line official-line--${key}`}
              d={path(run) ?? ''}
            />
          ))}
        </svg>
        <Breaks index={index} years={years} t={t} />
        {runs.map(({ key, run }) => (
          <Figures
            key={`${key} ${run[0]?.year}`}
            run={run}
            of={key}
            isAlone={lines.length === 1}
            place={{ middleOf, y }}
            language={language}
          />
        ))}
      </ChartFrame>
      <ul className="chart-legend">
        {lines.map(({ key, label }) => (
          <li
            key={key}
            className={`chart-legend__item chart-legend__item--line official-legend--${key}`}
          >
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
