import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import {
  type CheckedBy,
  type Criterion,
  type CriterionStatus,
  criteria,
} from '@/app/[lang]/(public)/accessibility/_components/criteria';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const statusTexts: Record<CriterionStatus, TextKey> = {
  met: 'public.accessibility.status.met',
  partly: 'public.accessibility.status.partly',
  'no-such-content': 'public.accessibility.status.none',
};

const checkTexts: Record<CheckedBy, TextKey> = {
  machine: 'public.accessibility.by.machine',
  journey: 'public.accessibility.by.journey',
  eye: 'public.accessibility.by.eye',
  code: 'public.accessibility.by.code',
};

export function CriteriaTable({ t }: { t: Translate }) {
  const columns: TableColumn<Criterion>[] = [
    {
      key: 'criterion',
      header: t('public.accessibility.column.criterion'),
      cell: ({ number, name, level, note }) => (
        <>
          {`${number} ${t(name)} (${level})`}
          {note ? <p className="muted small">{t(note)}</p> : null}
        </>
      ),
    },
    {
      key: 'status',
      header: t('public.accessibility.column.status'),
      cell: ({ status }) =>
        status === 'partly' ? <strong>{t(statusTexts[status])}</strong> : t(statusTexts[status]),
    },
    {
      key: 'checked',
      header: t('public.accessibility.column.checked'),
      cell: ({ checkedBy }) => checkedBy.map((by) => t(checkTexts[by])).join(', '),
    },
  ];
  return (
    <DataTable
      id="criteria"
      caption={t('public.accessibility.table')}
      columns={columns}
      rows={criteria}
      rowKey={({ number }) => number}
      t={t}
    />
  );
}
