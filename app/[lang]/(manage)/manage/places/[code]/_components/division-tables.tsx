import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { scoreColumns } from '@/app/[lang]/(manage)/manage/places/[code]/_components/score-columns';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { type PlaceView, placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { SERVICE_FIELDS } from '@/lib/places/service-fields';
import type { ReportRow } from '@/lib/reports/score-report';
import { CHANNELS } from '@/lib/submission/channel';

type TableProps = Told & {
  id: string;
  title: string;
  header: string;
  note?: ReactNode;
  rows: readonly ReportRow[];
  narrowed: (key: string) => Partial<PlaceView>;
};

function DivisionTable({ id, title, header, note, rows, narrowed, ...told }: TableProps) {
  const { page, language, t } = told;
  const { place, view } = page;
  const columns = scoreColumns(told).map((column) => ({ ...column, footer: undefined }));
  return (
    <div className="card stack">
      <h2>{title}</h2>
      <DataTable
        id={id}
        caption={title}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.key}
        t={t}
        columns={[
          {
            key: 'name',
            header,
            cell: (row) => (
              <a href={`/${language}${placePath(place.code, { ...view, ...narrowed(row.key) })}`}>
                {row.name[language]}
              </a>
            ),
          },
          ...columns,
        ]}
      />
      {note ? <p className="muted small">{note}</p> : null}
    </div>
  );
}

/** By field of service and by channel; each row is a link to the view narrowed to it. */
export function DivisionTables(told: Told) {
  const { t, page } = told;
  const { field, channel } = page.read.rows;
  return (
    <>
      {field && field.length > 1 ? (
        <DivisionTable
          {...told}
          id="fields"
          title={t('manage.fields.title')}
          header={t('filter.field')}
          rows={field}
          narrowed={(key) => ({ field: SERVICE_FIELDS.find((known) => known === key) ?? null })}
        />
      ) : null}
      {channel ? (
        <DivisionTable
          {...told}
          id="channels"
          title={t('manage.channels.title')}
          header={t('filter.channel')}
          note={t('manage.channels.note')}
          rows={channel}
          narrowed={(key) => ({ channel: CHANNELS.find((known) => known === key) ?? null })}
        />
      ) : null}
    </>
  );
}
