import type { DataFile, DataPageView } from '@/app/[lang]/(public)/data/load';
import { publishedAddress } from '@/app/api/published-address';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import { SMALLEST_CELL } from '@/lib/reports/shown';

type Props = { view: DataPageView; language: Language; t: Translate };

const FIELDS: readonly (readonly [string, TextKey])[] = [
  ['period', 'public.files.field.period'],
  ['questionnaire, items', 'public.files.field.items'],
  ['revision, revises', 'public.files.field.revision'],
  ['rule', 'public.files.field.rule'],
  ['rows[].n', 'public.files.field.n'],
  ['rows[].dossiers', 'public.files.field.dossiers'],
  ['rows[].setAside', 'public.files.field.setAside'],
  ['rows[].told.counts', 'public.files.field.counts'],
  ['rows[].told.basis', 'public.files.field.basis'],
  ['rows[].told.remainder', 'public.files.field.remainder'],
  ['rows[].told.score', 'public.files.field.score'],
  ['hidden', 'public.files.field.hidden'],
];

function checkCommand({ site }: DataPageView, file: DataFile): string {
  const address = `${site.baseUrl}${publishedAddress(file)}`;
  return [`curl -s ${address} | sha256sum`, `${file.sha256}  -`].join('\n');
}

/** What stands in a file, and how a stranger checks it. */
export function DataGuide({ view, language, t }: Props) {
  const [newest] = view.files;
  return (
    <>
      <section className="stack" aria-labelledby="fields-title">
        <h2 id="fields-title">{t('public.files.fields')}</h2>
        <p>{t('public.files.format')}</p>
        <dl className="trace__items">
          {FIELDS.map(([name, text]) => (
            <div key={name} className="trace__item">
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(text, { minimum: SMALLEST_CELL })}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack" aria-labelledby="check-title">
        <h2 id="check-title">{t('public.files.check')}</h2>
        <p>{t('public.files.check.text')}</p>
        {newest ? (
          <pre className="data-files__command">
            <code>{checkCommand(view, newest)}</code>
          </pre>
        ) : null}
        <p>
          {t('public.files.recompute')}{' '}
          <a href={`/${language}/method#recompute`}>{t('public.trace.recompute.link')}</a>
        </p>
        <p>
          {t('public.files.doors')}{' '}
          <a href="/api/v1/openapi.json">{t('public.data.description')}</a>
        </p>
      </section>
    </>
  );
}
