import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import type { MethodView } from '@/app/[lang]/(public)/method/load';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Limit = { n: number; what: string };

/** The limits that this installation is set to. */
export function LimitsTable(props: { view: MethodView; language: Language; t: Translate }) {
  const { view, language, t } = props;
  const rows: Limit[] = [
    { n: view.minimumToShow, what: t('public.method.shown.show') },
    { n: view.minimumToCompare, what: t('public.method.shown.compare') },
    { n: view.minimumToRank, what: t('public.method.shown.rank') },
  ];
  const columns: TableColumn<Limit>[] = [
    { key: 'what', header: t('public.method.shown.what'), cell: ({ what }) => what },
    {
      key: 'n',
      header: t('public.method.shown.minimum'),
      align: 'end',
      cell: ({ n }) => t('public.method.shown.from', { n: formatInteger(language, n) }),
    },
  ];
  return (
    <DataTable
      id="limits"
      caption={t('public.method.shown.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ what }) => what}
      t={t}
    />
  );
}
