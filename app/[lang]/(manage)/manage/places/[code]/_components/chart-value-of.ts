import type { ChartValue } from '@/app/_ui/chart-value';
import { isHidden, type Shown } from '@/lib/reports/shown';

/** A hidden figure is a gap in a chart. */
export function chartValueOf(shown: Shown): ChartValue | null {
  return isHidden(shown) ? null : { value: shown.value, low: shown.low, high: shown.high };
}
