import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import {
  periodPhrase,
  periodTitle,
  publicationDay,
} from '@/app/[lang]/(public)/_components/phrases';
import type { DataFile, DataPageView } from '@/app/[lang]/(public)/data/load';
import { publishedAddress } from '@/app/api/published-address';
import { formatDay, formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = { view: DataPageView; language: Language; t: Translate };

const BYTES_IN_KILOBYTE = 1000;
const SHORT_HASH = 12;

function fileName({ questionnaire, period, revision }: DataFile): string {
  return `${questionnaire}-${period.at}-${revision}.json`;
}

function columnsOf({ language, t }: Props): TableColumn<DataFile>[] {
  return [
    {
      key: 'period',
      header: t('public.files.period'),
      cell: ({ period, questionnaireName }) => (
        <>
          {periodTitle(t, period)}
          <br />
          <span className="muted">{questionnaireName[language]}</span>
        </>
      ),
    },
    {
      key: 'file',
      header: t('public.files.file'),
      cell: (file) => (
        <a className="data-files__link" href={publishedAddress(file)} download={fileName(file)}>
          {t('public.files.download')}
          <span className="visually-hidden">
            {t('public.files.which', {
              period: periodPhrase(t, file.period),
              questionnaire: file.questionnaireName[language],
              revision: file.revision,
            })}
          </span>
        </a>
      ),
    },
    {
      key: 'revision',
      header: t('public.files.revision'),
      align: 'end',
      cell: ({ revision }) => formatInteger(language, revision),
    },
    {
      key: 'published',
      header: t('public.files.published'),
      align: 'end',
      cell: ({ publishedAt }) => publicationDay(publishedAt),
    },
    {
      key: 'rows',
      header: t('public.files.rows'),
      align: 'end',
      cell: ({ rows }) => (rows === null ? '–' : formatInteger(language, rows)),
    },
    {
      key: 'size',
      header: t('public.files.size'),
      align: 'end',
      cell: ({ bytes }) => formatDecimal(language, bytes / BYTES_IN_KILOBYTE, 1),
    },
    {
      key: 'hash',
      header: 'SHA-256',
      cell: ({ sha256 }) => (
        <code className="data-files__hash" title={sha256}>
          {sha256.slice(0, SHORT_HASH)}…
        </code>
      ),
    },
  ];
}

function Years({ view, language, t }: Props) {
  if (view.years.length < 2) return null;
  return (
    <p className="cluster">
      <span className="period__label">{t('public.files.years')}</span>
      {view.years.map((year) =>
        year === view.year ? (
          <strong key={year} aria-current="true">
            {year}
          </strong>
        ) : (
          <a key={year} href={`/${language}/data?year=${year}`}>
            {year}
          </a>
        ),
      )}
    </p>
  );
}

/** Every published document of a year. */
export function DataFiles(props: Props) {
  const { view, t } = props;
  const { month, from } = view.next;
  return (
    <section className="card stack" aria-labelledby="files-title">
      <h2 id="files-title">{t('public.files.all')}</h2>
      <Years {...props} />
      {view.year === null ? (
        <p>{t('public.unpublished', { period: periodPhrase(t, month), date: formatDay(from) })}</p>
      ) : (
        <DataTable
          id="files"
          caption={t('public.files.caption', { year: view.year, count: view.files.length })}
          columns={columnsOf(props)}
          rows={view.files}
          rowKey={({ id }) => String(id)}
          t={t}
        />
      )}
    </section>
  );
}
