import type { TableColumn } from '@/app/_ui/data-table';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatInteger } from '@/lib/i18n/format';
import type { ReportRow } from '@/lib/reports/score-report';
import type { RankInterval } from '@/lib/statistics/rank-intervals';

function RankStrip({ from, to, of }: RankInterval & { of: number }) {
  return (
    <svg className="rank-strip" aria-hidden="true">
      <line className="rank-strip__scale" x1="0" x2="100%" y1="50%" y2="50%" />
      <rect
        className="rank-strip__span"
        x={`${(100 * (from - 1)) / of}%`}
        width={`${(100 * (to - from + 1)) / of}%`}
        height="100%"
        rx="3"
      />
    </svg>
  );
}

/** The ranks that a place may truly have, as words and as a strip from the first rank to the last. */
export function rankColumn({ page, language, t }: Told): TableColumn<ReportRow> {
  const { ranks } = page.ranking;
  const { minimumToRank } = page.read.rule;
  const whyNot = ({ n }: ReportRow) =>
    n === null || n < minimumToRank
      ? t('manage.rank.few', { minimum: minimumToRank })
      : t('manage.rank.none');
  return {
    key: 'rank',
    header: t('manage.column.rank'),
    isSortable: true,
    cell: (row) => {
      const rank = ranks.get(row.key);
      if (!rank) return <span className="hidden-figure">{whyNot(row)}</span>;
      const [from, to, of] = [rank.from, rank.to, ranks.size].map((value) =>
        formatInteger(language, value),
      ) as [string, string, string];
      return (
        <span className="rank">
          {rank.from === rank.to
            ? t('manage.rank.single', { from, of })
            : t('manage.rank.interval', { from, to, of })}
          <RankStrip {...rank} of={ranks.size} />
        </span>
      );
    },
    footer: '',
  };
}
