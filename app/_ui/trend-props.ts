import type { ChartValue } from '@/app/_ui/chart-value';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type TrendPoint = {
  key: string;
  /** As on the axis: 03/2026. */
  label: string;
  value: ChartValue | null;
  /** The thin second line. */
  comparison?: number | null;
};

export type TrendBreak = { beforeKey: string; label: string };

export type TrendProps = {
  id: string;
  title: string;
  description: string;
  points: readonly TrendPoint[];
  seriesLabel: string;
  language: Language;
  t: Translate;
  comparisonLabel?: string;
  target?: { value: number; label: string };
  breaks?: readonly TrendBreak[];
  domain?: [number, number];
  decimals?: number;
  isCompact?: boolean;
};
