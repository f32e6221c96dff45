import { sum } from 'd3-array';
import { Face } from '@/app/_ui/face';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type DistributionPart = {
  rating: 1 | 2 | 3 | 4 | 5;
  label: string;
  /** `null` when it may not be shown. */
  count: number | null;
};

type Props = {
  id: string;
  title: string;
  description: string;
  parts: readonly DistributionPart[];
  language: Language;
  t: Translate;
  isCompact?: boolean;
};

const ROOM_FOR_FIGURE = 13;

/** Shares of the ratings as one bar, from the worst at the left; each part told by face, word and figure.
 * The faces are drawn once by PageShell. */
export function DistributionBar(props: Props) {
  const { id, title, description, parts, language, t, isCompact = false } = props;
  const total = sum(parts, ({ count }) => count ?? 0);
  const isHidden = total === 0 || parts.some(({ count }) => count === null);
  if (isHidden) return <p className="distribution-bar__hidden">{t('chart.hidden')}</p>;
  const height = isCompact ? 20 : 40;
  const shares = parts.map((part) => ({ ...part, share: (100 * (part.count ?? 0)) / total }));
  const starts = shares.map((_, index) => sum(shares.slice(0, index), ({ share }) => share));
  return (
    <div className={isCompact ? 'distribution-bar distribution-bar--compact' : 'distribution-bar'}>
      <svg
        className="distribution-bar__svg"
        width="100%"
        height={height}
        role="img"
        aria-labelledby={`${id}-svg-title ${id}-svg-desc`}
      >
        <title id={`${id}-svg-title`}>{title}</title>
        <desc id={`${id}-svg-desc`}>{description}</desc>
        {shares.map(({ rating, label, share }, index) => (
          <svg key={rating} x={`${starts[index]}%`} width={`${share}%`} aria-hidden="true">
            <title>{t('chart.point', { label, value: percent(language, share) })}</title>
            <rect className={`rating-part rating-part--${rating}`} width="100%" height={height} />
            {!isCompact && share >= ROOM_FOR_FIGURE ? (
              <text className={`rating-figure rating-figure--${rating}`} x="50%" y={height / 2 + 5}>
                {percent(language, share, 0)}
              </text>
            ) : null}
          </svg>
        ))}
      </svg>
      {isCompact ? null : (
        <ul className="distribution-bar__legend">
          {shares.map(({ rating, label, share, count }) => (
            <li key={rating} className="distribution-bar__item">
              <Face degree={rating} />
              <span className="distribution-bar__label">{label}</span>
              <span className="distribution-bar__share">{percent(language, share)}</span>
              <span className="distribution-bar__count">
                {t('chart.n', { n: formatInteger(language, count ?? 0) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function percent(language: Language, share: number, decimals = 1): string {
  const figure = formatDecimal(language, share, decimals);
  return language === 'vi' ? `${figure}\u00a0%` : `${figure}%`;
}
