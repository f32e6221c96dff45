import { DataTable } from '@/app/_ui/data-table';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import type { SheetLine } from '@/app/[lang]/(manage)/manage/paper/load';
import { formatDay } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';

/** The sheets that wait for somebody. */
export function SheetsTable({
  lines,
  base,
  t,
}: {
  lines: readonly SheetLine[];
  base: string;
  t: Translate;
}) {
  return (
    <DataTable
      id="sheets"
      caption={t('paper.open')}
      isCaptionHidden
      rows={lines}
      rowKey={({ sheet }) => String(sheet.number)}
      t={t}
      empty={t('paper.open.empty')}
      columns={[
        { key: 'number', header: t('paper.number'), cell: ({ sheet }) => sheet.number },
        {
          key: 'state',
          header: t('paper.state'),
          cell: ({ sheet }) => (
            <a className="manage-target" href={`${base}/${sheet.number}`}>
              {t(sheet.second === null ? 'paper.state.1' : 'paper.state.2')}
            </a>
          ),
        },
        { key: 'place', header: t('paper.place'), cell: ({ place }) => place },
        { key: 'day', header: t('paper.day'), cell: ({ sheet }) => formatDay(sheet.day) },
        {
          key: 'first',
          header: t('paper.firstBy'),
          cell: ({ sheet: { firstSigned } }) =>
            t('paper.signed', {
              name: firstSigned.name,
              moment: momentText(t, firstSigned.at),
            }),
        },
      ]}
    />
  );
}
