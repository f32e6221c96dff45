import type { TableColumn } from '@/app/_ui/data-table';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import { intervalText } from '@/app/[lang]/(public)/_components/phrases';
import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import { ScoreStrip } from '@/app/[lang]/(public)/_components/score-strip';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDecimal } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden } from '@/lib/reports/shown';

type Domain = readonly [number, number];
type CellProps = PublishedReading & { row: ReportRow };

function Score({
  row: { score },
  domain,
  published,
  language,
  t,
}: CellProps & { domain: Domain | null }) {
  if (isHidden(score)) {
    return <span className="place-score__hidden">{hiddenText(t, score.hidden)}</span>;
  }
  const isFew = score.n < published.set.rule.minimumToCompare;
  return (
    <span className={isFew ? 'place-score without-colour' : 'place-score'}>
      {domain ? <ScoreStrip score={score} domain={domain} /> : null}
      <span className="place-score__interval">{intervalText(t, language, score)}</span>
      <span className="place-score__value">{formatDecimal(language, score.value)}</span>
    </span>
  );
}

/** The ranks that a place may truly have; all are drawn alike, wide ones wide. */
function Rank({ row, published, t }: CellProps) {
  const { ranks } = published.ranking;
  const rank = ranks.get(row.key);
  if (!rank) return <span className="place-score__hidden">{t('public.rank.none')}</span>;
  const { from, to } = rank;
  const of = ranks.size;
  return (
    <span className="place-rank">
      {from === to
        ? t('public.rank.single', { from, of })
        : t('public.rank.interval', { from, to, of })}
      <svg className="place-rank__strip" aria-hidden="true">
        <line x1="0" x2="100%" y1="50%" y2="50%" />
        <rect
          x={`${(100 * (from - 1)) / of}%`}
          width={`${(100 * (to - from + 1)) / of}%`}
          height="100%"
          rx="3"
        />
      </svg>
    </span>
  );
}

export function placeColumns(
  reading: PublishedReading,
  domain: Domain | null,
): TableColumn<ReportRow>[] {
  const { view, published, language, t } = reading;
  const search = periodSearch(view, published.period);
  const isRanked = published.ranking.ranks.size > 0;
  return [
    {
      key: 'name',
      header: t('public.place'),
      isSortable: true,
      cell: ({ key, name }) => {
        const place = view.tree.find(key);
        const href = place ? withSearch(placePath(language, place), search) : undefined;
        return <a href={href}>{name[language]}</a>;
      },
    },
    {
      key: 'score',
      header: t('public.column.score'),
      align: 'end',
      isSortable: true,
      cell: (row) => <Score {...reading} row={row} domain={domain} />,
    },
    {
      key: 'n',
      header: t('public.column.n'),
      align: 'end',
      isSortable: true,
      cell: (row) => numberOfAnswers(t, language, row.n),
    },
    ...(isRanked
      ? [
          {
            key: 'rank',
            header: t('public.column.rank'),
            isSortable: true,
            cell: (row: ReportRow) => <Rank {...reading} row={row} />,
          },
        ]
      : []),
  ];
}
