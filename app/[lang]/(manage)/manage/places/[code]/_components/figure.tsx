import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden, type Shown } from '@/lib/reports/shown';

type Props = { shown: Shown; language: Language; t: Translate };

/** A figure in a cell, or the reason why there is none. */
export function Figure({ shown, language, t }: Props) {
  if (isHidden(shown)) return <span className="hidden-figure">{hiddenText(t, shown.hidden)}</span>;
  return formatDecimal(language, shown.value);
}

/** Its 95 % interval; nothing for a hidden figure, whose reason stands in the cell before. */
export function FigureInterval({ shown, language, t }: Props) {
  if (isHidden(shown)) return null;
  return t('chart.intervalOf', {
    low: formatDecimal(language, shown.low, 1),
    high: formatDecimal(language, shown.high, 1),
  });
}
