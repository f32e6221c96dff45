import { ChartFigure } from '@/app/_ui/chart-figure';
import { ColumnsChart } from '@/app/_ui/columns-chart';
import { DataTable } from '@/app/_ui/data-table';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDay, formatDecimal, formatInteger } from '@/lib/i18n/format';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';

type VolumeRow = { key: string; label: string; n: number | null; dossiers: number | null };

type TableProps = Omit<Told, 'page'> & {
  rows: readonly VolumeRow[];
  hasDossiers: boolean;
  isDaily: boolean;
  title: string;
};

function VolumeTable({ rows, hasDossiers, isDaily, title, language, t }: TableProps) {
  const rateOf = (row: VolumeRow) => responsesPer100Dossiers(row.n, row.dossiers);
  const count = (n: number | null) => (n === null ? null : formatInteger(language, n));
  const dossierColumns = [
    {
      key: 'dossiers',
      header: t('manage.column.dossiers'),
      align: 'end' as const,
      cell: (row: VolumeRow) => count(row.dossiers),
    },
    {
      key: 'rate',
      header: t('manage.column.rate'),
      align: 'end' as const,
      cell: (row: VolumeRow) => {
        const rate = rateOf(row);
        return rate === null ? null : formatDecimal(language, rate, 1);
      },
    },
  ];
  return (
    <DataTable
      id="volume-table"
      caption={title}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.key}
      t={t}
      columns={[
        {
          key: 'when',
          header: t(isDaily ? 'manage.column.day' : 'manage.column.month'),
          cell: (row) => row.label,
        },
        { key: 'n', header: t('manage.column.n'), align: 'end', cell: (row) => count(row.n) },
        ...(hasDossiers ? dossierColumns : []),
      ]}
    />
  );
}

/** Answers beside dossiers: by day for a period of up to a month, else by month. */
export function Volume({ page, language, t }: Told) {
  const { months, days, view, place } = page;
  const isDaily = days.length > 1;
  const rows: VolumeRow[] = isDaily
    ? days.map(({ day, n, dossiers }) => ({ key: day, label: formatDay(day), n, dossiers }))
    : months.map(({ key, name, n, dossiers }) => ({ key, label: name[language], n, dossiers }));
  if (rows.length === 0) return null;
  const hasDossiers =
    place.kind !== 'counter' && view.field === null && rows.some((row) => row.dossiers !== null);
  const title = t(hasDossiers ? 'manage.volume.title' : 'manage.volume.titleAlone');
  const panels = [
    { key: 'n', label: t('manage.figure.responses'), values: rows.map((row) => row.n) },
    ...(hasDossiers
      ? [
          {
            key: 'dossiers',
            label: t('manage.figure.dossiers'),
            values: rows.map((row) => row.dossiers),
          },
        ]
      : []),
  ];
  return (
    <div className="card">
      <ChartFigure
        id="volume"
        level={2}
        title={title}
        summary={t(isDaily ? 'manage.volume.byDay' : 'manage.volume.byMonth')}
        t={t}
        table={
          <VolumeTable
            rows={rows}
            hasDossiers={hasDossiers}
            isDaily={isDaily}
            title={title}
            language={language}
            t={t}
          />
        }
      >
        <ColumnsChart
          id="volume-chart"
          title={title}
          description={t(isDaily ? 'manage.volume.byDay' : 'manage.volume.byMonth')}
          language={language}
          t={t}
          columns={rows.map((row) => ({
            key: row.key,
            label: isDaily ? row.label.slice(0, 5) : row.label,
          }))}
          panels={panels}
        />
      </ChartFigure>
    </div>
  );
}
