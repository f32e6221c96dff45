import { controlChart } from '@/lib/statistics/control-limits';
import type { Day } from '@/lib/time/day';

/** Answers to the overall question on a day, or in the week from that day. */
type Counts = { day: Day; rated: number; satisfied: number };

export type ControlSeries = {
  /** The common share, 0..1; null when too few points tell what is usual. */
  centre: number | null;
  minimumPoints: number;
  /** Points with enough answers. */
  usable: number;
  points: readonly {
    key: Day;
    /** Answers to the overall question. */
    n: number;
    /** Shares 0..1; null with too few answers to show. */
    point: {
      share: number;
      n: number;
      limits: { low: number; high: number } | null;
      outside: 'above' | 'below' | null;
    } | null;
  }[];
};

const MINIMUM_POINTS = 8;

/** A series of shares with what chance alone would give; points with too few answers are gaps. */
export function controlSeries(series: readonly Counts[], minimumToShow: number): ControlSeries {
  const counts = series.map(({ rated, satisfied }) => ({ satisfied, n: rated }));
  const chart = controlChart(counts, { minimumN: minimumToShow, minimumPoints: MINIMUM_POINTS });
  const isShown = (rated: number) => rated > 0 && rated >= minimumToShow;
  return {
    centre: chart?.centre ?? null,
    minimumPoints: MINIMUM_POINTS,
    usable: series.filter(({ rated }) => isShown(rated)).length,
    points: series.map(({ day: key, rated: n, satisfied }, index) => {
      const found = chart?.points[index];
      const limits = found ? { low: found.low, high: found.high } : null;
      const outside = found?.outside ?? null;
      return { key, n, point: isShown(n) ? { share: satisfied / n, n, limits, outside } : null };
    }),
  };
}
