import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { ChartFrame } from '@/app/_ui/chart-frame';
import { ChartHatch, hatchOf } from '@/app/_ui/chart-hatch';
import { ChartTicks } from '@/app/_ui/chart-ticks';
import { columnPosition } from '@/app/_ui/column-position';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type ColumnsPanel = {
  key: string;
  label: string;
  /** One a column; `null` is drawn as a hatched gap. */
  values: readonly (number | null)[];
  tone?: 'accent' | 'neutral';
};

type Props = {
  id: string;
  title: string;
  description: string;
  columns: readonly { key: string; label: string }[];
  /** Each has a scale of its own, named above it: counts of unlike size never share an axis. */
  panels: readonly ColumnsPanel[];
  language: Language;
  t: Translate;
  isCompact?: boolean;
};

type PanelProps = { panel: ColumnsPanel; top: number; height: number; isLast: boolean } & Props;

function columnText({ panel, columns, language, t }: PanelProps, index: number): string {
  const label = columns[index]?.label ?? '';
  const value = panel.values[index] ?? null;
  if (value === null) return t('chart.pointNoFigure', { label });
  return t('chart.point', { label, value: formatInteger(language, value) });
}

function Panel(props: PanelProps) {
  const { id, panel, columns, top, height, isLast, language } = props;
  const scale = scaleLinear([0, max(panel.values, Number) || 1], [height, 0]).nice(3);
  const inset = columns.length > 60 ? 0.08 : 0.16;
  return (
    <svg y={top} overflow="visible" aria-hidden="true">
      <text className="chart-text chart-text--panel" x="0" y="-14">
        {panel.label}
      </text>
      <ChartTicks
        columns={isLast ? columns : []}
        height={height}
        scale={scale}
        count={3}
        format={(value) => (Number.isInteger(value) ? formatInteger(language, value) : '')}
      />
      {columns.map(({ key }, index) => {
        const { left, width } = columnPosition(index, columns.length);
        const value = panel.values[index] ?? null;
        const y = value === null ? 0 : scale(value);
        const shown = value === null ? hatchOf(id) : undefined;
        return (
          <g key={key}>
            <rect
              className={value === null ? undefined : `chart-column chart-column--${panel.tone}`}
              fill={shown}
              x={`${left + width * inset}%`}
              width={`${width * (1 - 2 * inset)}%`}
              y={y}
              height={height - y}
            />
            <rect className="chart-hover" x={`${left}%`} width={`${width}%`} height={height}>
              <title>{columnText(props, index)}</title>
            </rect>
          </g>
        );
      })}
    </svg>
  );
}

/** Counts a day, week or month: one panel over the other, the time axis shared. */
export function ColumnsChart(props: Props) {
  const { id, title, description, panels, isCompact = false, t } = props;
  const height = isCompact ? 70 : 120;
  const step = height + 48;
  return (
    <div className="chart">
      <ChartFrame
        id={id}
        title={title}
        description={description}
        height={panels.length * step + 14}
      >
        <ChartHatch chartId={id} />
        {panels.map((panel, index) => (
          <Panel
            key={panel.key}
            {...props}
            panel={{ ...panel, tone: panel.tone ?? (index === 0 ? 'accent' : 'neutral') }}
            top={index * step + 34}
            height={height}
            isLast={index === panels.length - 1}
          />
        ))}
      </ChartFrame>
      {panels.some(({ values }) => values.includes(null)) ? (
        <ul className="chart-legend">
          <li className="chart-legend__item chart-legend__item--hatch">{t('chart.noFigure')}</li>
        </ul>
      ) : null}
    </div>
  );
}
