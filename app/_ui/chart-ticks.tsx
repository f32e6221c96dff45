import type { ScaleLinear } from 'd3-scale';
import { columnPosition } from '@/app/_ui/column-position';
import { tickSizes } from '@/app/_ui/tick-sizes';

type Props = {
  columns: readonly { key: string; label: string }[];
  height: number;
  scale: ScaleLinear<number, number>;
  format?: (value: number) => string;
  count?: number;
};

/** The grid with its figures at the left, and the labels of the columns below. */
export function ChartTicks({ columns, height, scale, format = String, count = 4 }: Props) {
  return (
    <g>
      {scale.ticks(count).map((value) => (
        <g key={value}>
          <line className="chart-grid" x1="0" x2="100%" y1={scale(value)} y2={scale(value)} />
          <text className="chart-text" x="-8" y={scale(value) + 4.5} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {columns.map(({ key, label }, index) => {
        const sizes = tickSizes(index, columns.length);
        return sizes.length > 0 ? (
          <text
            key={key}
            className={[
              'chart-text chart-tick',
              ...sizes.map((size) => `chart-tick--${size}`),
            ].join(' ')}
            x={`${columnPosition(index, columns.length).middle}%`}
            y={height + 21}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null;
      })}
    </g>
  );
}
