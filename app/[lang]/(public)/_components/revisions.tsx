import type { Revision } from '@/app/_server/read-published-place';
import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import { Notice } from '@/app/_ui/notice';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import { intervalText, publicationDay } from '@/app/[lang]/(public)/_components/phrases';
import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import { publishedAddress } from '@/app/api/published-address';
import { formatDecimal } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';

function columnsOf({ language, t }: PublishedReading): TableColumn<Revision>[] {
  return [
    {
      key: 'revision',
      header: t('public.revisions.revision'),
      cell: ({ header }) => (
        <>
          {t('public.revisions.of', {
            revision: header.revision,
            date: publicationDay(header.publishedAt),
          })}
          <br />
          <a
            href={publishedAddress(header)}
            title={t('public.revisions.hash', { hash: header.sha256 })}
          >
            {t('public.revisions.open')}
          </a>
        </>
      ),
    },
    {
      key: 'n',
      header: t('public.column.n'),
      align: 'end',
      cell: ({ figure }) => (figure ? numberOfAnswers(t, language, figure.n) : '–'),
    },
    {
      key: 'score',
      header: t('public.column.score'),
      align: 'end',
      cell: ({ figure }) => {
        if (!figure) return '–';
        const { score } = figure;
        if (isHidden(score)) return hiddenText(t, score.hidden);
        return (
          <>
            {formatDecimal(language, score.value)}
            <br />
            <span className="muted">{intervalText(t, language, score)}</span>
          </>
        );
      },
    },
  ];
}

/** What was published of this period before, and what late answers made of it; nothing when none came. */
export function Revisions(reading: PublishedReading) {
  const { published, t } = reading;
  const { revisions, header } = published;
  if (revisions.length < 2) return null;
  const values = { revision: header.revision, date: publicationDay(header.publishedAt) };
  return (
    <div className="stack">
      <Notice tone="warning" title={t('public.revisions.title', values)}>
        <p>{t('public.revisions.text')}</p>
      </Notice>
      <div className="card">
        <DataTable
          id="revisions"
          caption={t('public.revisions.caption')}
          columns={columnsOf(reading)}
          rows={revisions}
          rowKey={({ header: { id } }) => String(id)}
          t={t}
        />
      </div>
    </div>
  );
}
