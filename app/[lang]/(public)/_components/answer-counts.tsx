import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import { NextNote } from '@/app/[lang]/(public)/_components/next-note';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { formatInteger } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import { SET_ASIDE_REASONS, type SetAsideReason } from '@/lib/integrity/checks';
import { SMALLEST_CELL } from '@/lib/reports/shown';

export const setAsideTexts: Record<SetAsideReason, TextKey> = {
  assisted: 'setAside.assisted',
  partial: 'setAside.partial',
  unrated: 'setAside.unrated',
};

type Count = { reason: SetAsideReason; label: string; n: string };

/** How many answers each check set aside; where their number is hidden, that it is. */
export function setAsideCounts({ row, language, t }: ToldReading): Count[] {
  return SET_ASIDE_REASONS.flatMap((reason) => {
    const n = row.setAside[reason];
    if (n === undefined) return [];
    return [{ reason, label: t(setAsideTexts[reason]), n: numberOfAnswers(t, language, n) }];
  });
}

function total({ row, language, t }: ToldReading): string {
  if (row.n === null) return t('public.counts.hidden');
  if (row.n === 0) return t('public.counts.none');
  return t('public.counts.counted', { n: formatInteger(language, row.n) });
}

/** n counted and m set aside, by reason. */
export function AnswerCounts(reading: ToldReading) {
  const { t } = reading;
  const columns: TableColumn<Count>[] = [
    { key: 'label', header: t('public.setAside.reason'), cell: ({ label }) => label },
    { key: 'n', header: t('public.column.n'), align: 'end', cell: ({ n }) => n },
  ];
  return (
    <section className="card stack" aria-labelledby="counts-title">
      <h2 id="counts-title">{t('public.counts.title')}</h2>
      <p>{total(reading)}</p>
      <NextNote {...reading} />
      <DataTable
        id="set-aside"
        caption={t('public.setAside.title')}
        columns={columns}
        rows={setAsideCounts(reading)}
        rowKey={({ reason }) => reason}
        empty={t('public.setAside.none')}
        t={t}
      />
      <p className="muted small">{t('public.setAside.note', { minimum: SMALLEST_CELL })}</p>
    </section>
  );
}
