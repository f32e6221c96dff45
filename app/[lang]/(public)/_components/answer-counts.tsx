import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { formatInteger } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import { SET_ASIDE_REASONS, type SetAsideReason } from '@/lib/integrity/checks';
import { SMALLEST_CELL } from '@/lib/reports/shown';

export const setAsideTexts: Record<SetAsideReason, TextKey> = {
  assisted: 'setAside.assisted',
  partial: 'setAside.partial',
  unrated: 'setAside.unrated',
};

type CountRow = { key: string; label: string; n: string };
type CountsProps = Pick<Reading, 't'> & {
  id: string;
  title: string;
  rowsAre: string;
  rows: CountRow[];
  empty?: string;
};

function Counts({ id, title, rowsAre, rows, empty, t }: CountsProps) {
  const columns: TableColumn<CountRow>[] = [
    { key: 'label', header: rowsAre, cell: ({ label }) => label },
    { key: 'n', header: t('public.column.n'), align: 'end', cell: ({ n }) => n },
  ];
  return (
    <DataTable
      id={id}
      caption={title}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={empty}
      t={t}
    />
  );
}

function Total({ view, language, t }: Reading) {
  const { n } = view.read.report;
  if (n === null) return t('public.counts.hidden');
  if (n === 0) return t('public.counts.none');
  return t('public.counts.counted', { n: formatInteger(language, n) });
}

/** n counted and m set aside, by channel and by reason. */
export function AnswerCounts(reading: Reading) {
  const { view, language, t } = reading;
  const { report, rows } = view.read;
  const channels = (rows.channel ?? []).map((row) => ({
    key: row.key,
    label: row.name[language],
    n: numberOfAnswers(t, language, row),
  }));
  const aside = SET_ASIDE_REASONS.flatMap((reason) => {
    const n = report.setAside[reason];
    return n
      ? [{ key: reason, label: t(setAsideTexts[reason]), n: formatInteger(language, n) }]
      : [];
  });
  const minimum = SMALLEST_CELL;
  return (
    <section className="card stack" aria-labelledby="counts-title">
      <h2 id="counts-title">{t('public.counts.title')}</h2>
      <p>{Total(reading)}</p>
      <div className="grid">
        <div className="stack">
          <Counts
            id="channels"
            title={t('public.channels.title')}
            rowsAre={t('public.channel')}
            rows={channels}
            t={t}
          />
          <p className="muted small">{t('public.channels.note')}</p>
        </div>
        <div className="stack">
          <Counts
            id="set-aside"
            title={t('public.setAside.title')}
            rowsAre={t('public.setAside.reason')}
            rows={aside}
            empty={t('public.setAside.none', { minimum })}
            t={t}
          />
          <p className="muted small">{t('public.setAside.note', { minimum })}</p>
          {report.otherQuestionnaires ? (
            <p className="muted small">
              {t('public.counts.others', {
                n: formatInteger(language, report.otherQuestionnaires),
              })}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
