import { Badge } from '@/app/_ui/badge';
import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import {
  type OfficialReading,
  officialPlaceName,
} from '@/app/[lang]/(public)/official/_components/official-reading';
import { SourceCell } from '@/app/[lang]/(public)/official/_components/source-cell';
import type { PublishedResult } from '@/app/[lang]/(public)/official/load';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { METHOD_CHANGES } from '@/lib/official/official-result';

type Props = OfficialReading & { id: string; results: readonly PublishedResult[] };

/** Every published total with its source; a year that begins another way of measuring says so. */
export function ResultsTable({ id, results, ...reading }: Props) {
  const { language, t } = reading;
  const columns: TableColumn<PublishedResult>[] = [
    {
      key: 'year',
      header: t('public.official.column.year'),
      cell: ({ index, year }) => (
        <span className="cluster official-year">
          {year}
          {METHOD_CHANGES[index].includes(year) ? (
            <Badge tone="warning">{t('public.official.changed')}</Badge>
          ) : null}
        </span>
      ),
    },
    {
      key: 'place',
      header: t('public.place'),
      cell: ({ place }) => (
        <span className="official-place">{officialPlaceName(reading, place)}</span>
      ),
    },
    {
      key: 'value',
      header: t('public.official.column.value'),
      align: 'end',
      cell: ({ value }) => formatDecimal(language, value),
    },
    {
      key: 'rank',
      header: t('public.official.column.rank'),
      align: 'end',
      cell: ({ rank }) => (rank === null ? '–' : formatInteger(language, rank)),
    },
    {
      key: 'source',
      header: t('public.official.column.source'),
      cell: (result) => <SourceCell result={result} t={t} />,
    },
  ];
  return (
    <DataTable
      id={id}
      caption={t('public.official.table')}
      columns={columns}
      rows={results}
      rowKey={({ year, place }) => `${year} ${place}`}
      t={t}
    />
  );
}
