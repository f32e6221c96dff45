import type { ReactNode } from 'react';
import type { ChartValue } from '@/app/_ui/chart-value';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type IntervalBar = {
  key: string;
  label: ReactNode;
  href?: string;
  value: ChartValue | null;
  n?: number | null;
  /** Said in place of a hidden value; otherwise "not enough answers". */
  hiddenText?: string;
  /** The figure to compare with, on this row. */
  reference?: number | null;
};

type Props = {
  bars: readonly IntervalBar[];
  language: Language;
  t: Translate;
  decimals?: number;
  /** Names the hollow mark; without it the marks are not drawn. */
  referenceLabel?: string;
  isCompact?: boolean;
};

const GRID = [0, 25, 50, 75, 100];
const MIDDLE = 14;

function Track({ bar, showsReference }: { bar: IntervalBar; showsReference: boolean }) {
  const { value, reference } = bar;
  return (
    <svg className="interval-bars__track" width="100%" height={MIDDLE * 2} aria-hidden="true">
      {GRID.map((mark) => (
        <line key={mark} className="chart-grid" x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="100%" />
      ))}
      {value === null ? (
        <line className="chart-hidden-line" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      ) : (
        <>
          <rect
            className="interval-bars__bar"
            y={MIDDLE - 7}
            width={`${value.value}%`}
            height="14"
          />
          <Whisker value={value} />
          <circle className="interval-bars__dot" cx={`${value.value}%`} cy={MIDDLE} r="4.5" />
        </>
      )}
      {showsReference && typeof reference === 'number' ? (
        <svg x={`${reference}%`} overflow="visible" aria-hidden="true">
          <path className="chart-reference" d={`M0 ${MIDDLE - 12}V${MIDDLE + 12}`} />
        </svg>
      ) : null}
    </svg>
  );
}

function Whisker({ value: { low, high } }: { value: ChartValue }) {
  if (low === null || high === null) return null;
  const ends = [`${low}%`, `${high}%`] as const;
  const layers = ['chart-whisker chart-whisker--halo', 'chart-whisker'];
  return layers.map((layer) => (
    <g key={layer} className={layer}>
      <line x1={ends[0]} x2={ends[1]} y1={MIDDLE} y2={MIDDLE} />
      <line x1={ends[0]} x2={ends[0]} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      <line x1={ends[1]} x2={ends[1]} y1={MIDDLE - 5} y2={MIDDLE + 5} />
    </g>
  ));
}

function Figures({ bar, language, t, decimals }: { bar: IntervalBar; decimals: number } & Speech) {
  const { value, n } = bar;
  if (value === null) {
    return <span className="interval-bars__hidden">{bar.hiddenText ?? t('chart.hidden')}</span>;
  }
  return (
    <>
      <span className="interval-bars__value">{formatDecimal(language, value.value, decimals)}</span>
      {value.low !== null && value.high !== null ? (
        <span className="interval-bars__interval">
          {t('chart.intervalOf', {
            low: formatDecimal(language, value.low, 1),
            high: formatDecimal(language, value.high, 1),
          })}
        </span>
      ) : null}
      {typeof n === 'number' ? (
        <span className="interval-bars__n">{t('chart.n', { n: formatInteger(language, n) })}</span>
      ) : null}
    </>
  );
}

type Speech = { language: Language; t: Translate };

/** Scores as bars with their 95 % intervals; the words are text, so the drawing itself is silent. */
export function IntervalBars(props: Props) {
  const { bars, language, t, decimals = 2, referenceLabel, isCompact = false } = props;
  return (
    <div className={isCompact ? 'interval-bars interval-bars--compact' : 'interval-bars'}>
      <ul className="interval-bars__list">
        {bars.map((bar) => (
          <li key={bar.key} className="interval-bars__row">
            <span className="interval-bars__label">
              {bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}
            </span>
            <Track bar={bar} showsReference={referenceLabel !== undefined} />
            <span className="interval-bars__figures">
              <Figures bar={bar} language={language} t={t} decimals={decimals} />
            </span>
          </li>
        ))}
      </ul>
      <div className="interval-bars__axis">
        <svg width="100%" height="20" aria-hidden="true">
          {GRID.map((mark) => (
            <text
              key={mark}
              className="chart-text"
              x={`${mark}%`}
              y="14"
              textAnchor={mark === 0 ? 'start' : mark === 100 ? 'end' : 'middle'}
            >
              {mark}
            </text>
          ))}
        </svg>
      </div>
      <ul className="chart-legend">
        <li className="chart-legend__item chart-legend__item--whisker">{t('chart.interval')}</li>
        {referenceLabel ? (
          <li className="chart-legend__item chart-legend__item--reference">{referenceLabel}</li>
        ) : null}
      </ul>
    </div>
  );
}
