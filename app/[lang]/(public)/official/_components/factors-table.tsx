import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import {
  type OfficialReading,
  officialPlaceName,
} from '@/app/[lang]/(public)/official/_components/official-reading';
import { SourceCell } from '@/app/[lang]/(public)/official/_components/source-cell';
import type { PublishedResult } from '@/app/[lang]/(public)/official/load';
import { formatDecimal } from '@/lib/i18n/format';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS } from '@/lib/questionnaire/questionnaire';

type Props = OfficialReading & { results: readonly PublishedResult[] };
type Row = { year: number; place: string; parts: PublishedResult[] };

function rowsOf(results: Props['results']): Row[] {
  const rows = new Map<string, Row>();
  for (const result of results) {
    const { year, place } = result;
    const key = `${year} ${place}`;
    const row = rows.get(key) ?? { year, place, parts: [] };
    row.parts.push(result);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The five factors of SIPAS for the years in which they are known. */
export function FactorsTable({ results, ...reading }: Props) {
  const { language, t } = reading;
  const columns: TableColumn<Row>[] = [
    { key: 'year', header: t('public.official.column.year'), cell: ({ year }) => year },
    {
      key: 'place',
      header: t('public.place'),
      cell: ({ place }) => (
        <span className="official-place">{officialPlaceName(reading, place)}</span>
      ),
    },
    ...FACTORS.map(
      (factor): TableColumn<Row> => ({
        key: factor,
        header: factorNames[factor][language],
        align: 'end',
        cell: ({ parts }) => {
          const known = parts.find(({ part }) => part === factor);
          return known ? formatDecimal(language, known.value) : '–';
        },
      }),
    ),
    {
      key: 'source',
      header: t('public.official.column.source'),
      cell: ({ parts }) =>
        distinctSources(parts).map((part) => <SourceCell key={part.source} result={part} t={t} />),
    },
  ];
  return (
    <DataTable
      id="sipas-factors"
      caption={t('public.official.factors')}
      columns={columns}
      rows={rowsOf(results)}
      rowKey={({ year, place }) => `${year} ${place}`}
      t={t}
    />
  );
}

function distinctSources(parts: readonly PublishedResult[]): PublishedResult[] {
  return [...new Map(parts.map((part) => [part.source, part])).values()];
}
