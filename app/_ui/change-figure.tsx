import type { ReactNode } from 'react';
import { Badge } from '@/app/_ui/badge';
import { formatSigned } from '@/lib/i18n/format-signed';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';

type Kind = 'rose' | 'fell' | 'inconclusive';

type Props = {
  /** In points, with the interval of the difference. */
  change: { kind: Kind; difference: number; low: number; high: number };
  language: Language;
  t: Translate;
  /** Of the difference; its interval has one. */
  decimals?: number;
  /** What it was before, in words. */
  before: string;
  /** What stands between the figure and its interval in words. */
  children?: ReactNode;
};

const words: Record<Kind, TextKey> = {
  rose: 'change.rose',
  fell: 'change.fell',
  inconclusive: 'change.inconclusive',
};
const tones = { rose: 'success', fell: 'danger', inconclusive: 'neutral' } as const;
const arrows: Record<Kind, string> = { rose: '▲', fell: '▼', inconclusive: '◆' };

/** How much a figure changed, whether that can be concluded, and how sure it is. */
export function ChangeFigure({ change, language, t, decimals = 1, before, children }: Props) {
  const { kind, difference, low, high } = change;
  return (
    <>
      <p className="change__figure">
        <span className="change__points">
          {t('change.points', { difference: formatSigned(language, difference, decimals) })}
        </span>
        <Badge tone={tones[kind]}>
          <span aria-hidden="true">{arrows[kind]}</span> {t(words[kind])}
        </Badge>
      </p>
      {children}
      <p className="small">
        {t('change.interval', {
          low: formatSigned(language, low),
          high: formatSigned(language, high),
        })}
      </p>
      <p className="muted small">{before}</p>
    </>
  );
}
