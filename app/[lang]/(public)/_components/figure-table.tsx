import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import { intervalText } from '@/app/[lang]/(public)/_components/phrases';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden, type Shown } from '@/lib/reports/shown';

export type FigureRow = { key: string; label: string; shown: Shown };

type Props = {
  id: string;
  caption: string;
  rowsAre: string;
  rows: readonly FigureRow[];
  language: Language;
  t: Translate;
};

/** A chart's figures as a table. */
export function FigureTable({ id, caption, rowsAre, rows, language, t }: Props) {
  const columns: TableColumn<FigureRow>[] = [
    { key: 'label', header: rowsAre, cell: ({ label }) => label },
    {
      key: 'score',
      header: t('public.column.score'),
      align: 'end',
      cell: ({ shown }) =>
        isHidden(shown) ? hiddenText(t, shown.hidden) : formatDecimal(language, shown.value),
    },
    {
      key: 'interval',
      header: t('public.column.interval'),
      align: 'end',
      cell: ({ shown }) => (isHidden(shown) ? '–' : intervalText(t, language, shown)),
    },
    {
      key: 'n',
      header: t('public.column.n'),
      align: 'end',
      cell: ({ shown }) => (isHidden(shown) ? '–' : formatInteger(language, shown.n)),
    },
  ];
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      t={t}
    />
  );
}
