import '@/app/[lang]/(public)/accessibility/accessibility.css';
import { notFound } from 'next/navigation';
import { fixedPageMetadata } from '@/app/[lang]/(public)/_components/fixed-page-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import {
  countByStatus,
  criteria,
  STATED_ON,
} from '@/app/[lang]/(public)/accessibility/_components/criteria';
import { CriteriaTable } from '@/app/[lang]/(public)/accessibility/_components/criteria-table';
import { loadSurveyLanguages } from '@/app/[lang]/(public)/accessibility/load';
import { loadSite } from '@/app/[lang]/(public)/load';
import { formatDay } from '@/lib/i18n/format';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: string }> };

export const generateMetadata = fixedPageMetadata({
  path: '/accessibility',
  title: 'public.accessibility.title',
  description: 'public.accessibility.description',
});

export default async function AccessibilityPage({ params }: Props) {
  const { lang } = await params;
  const site = await loadSite();
  if (!site || !isLanguage(lang)) notFound();
  const t = translator(lang);
  const offer = await loadSurveyLanguages();
  const names = offer.added.map(({ name, isReviewed }) =>
    isReviewed ? name : t('public.accessibility.given.unreviewed', { name }),
  );
  const partly = criteria.filter(({ status }) => status === 'partly');
  return (
    <PublicPage site={site} language={lang} t={t} address="/accessibility" current={null}>
      <div className="public accessibility">
        <header className="stack">
          <h1>{t('public.accessibility.title')}</h1>
          <p className="lead">{t('public.accessibility.lead')}</p>
          <p>
            {t('public.accessibility.summary', {
              all: criteria.length,
              met: countByStatus('met'),
              partly: countByStatus('partly'),
              none: countByStatus('no-such-content'),
            })}
          </p>
          <p className="muted small">
            {t('public.accessibility.statedOn', { day: formatDay(STATED_ON) })}
          </p>
        </header>
        <section className="stack" aria-labelledby="ways">
          <h2 id="ways">{t('public.accessibility.ways.title')}</h2>
          <ul>
            <li>{t('public.accessibility.ways.script')}</li>
            <li>{t('public.accessibility.ways.size')}</li>
            <li>{t('public.accessibility.ways.aloud')}</li>
            <li>
              {t('public.accessibility.ways.languages')}
              {names.length > 0
                ? ` ${t('public.accessibility.given', { names: names.join(', ') })}`
                : null}
            </li>
            <li>{t('public.accessibility.ways.time')}</li>
            <li>{t('public.accessibility.ways.help')}</li>
            <li>{t('public.accessibility.ways.paper')}</li>
          </ul>
        </section>
        <section className="stack" aria-labelledby="wrong">
          <h2 id="wrong">{t('public.accessibility.wrong.title')}</h2>
          <ul>
            {partly.map(({ number, name, note }) => (
              <li key={number}>
                <strong>
                  {number} {t(name)}
                </strong>
                {note ? `: ${t(note)}` : null}
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="untried">
          <h2 id="untried">{t('public.accessibility.untried.title')}</h2>
          <ul>
            <li>{t('public.accessibility.untried.people')}</li>
            <li>{t('public.accessibility.untried.readers')}</li>
            <li>{t('public.accessibility.untried.aloud')}</li>
            {offer.isRecorded ? null : <li>{t('public.accessibility.untried.recordings')}</li>}
            {names.length > 0 ? null : <li>{t('public.accessibility.untried.languages')}</li>}
          </ul>
        </section>
        <section className="stack" aria-labelledby="criteria-title">
          <h2 id="criteria-title">{t('public.accessibility.criteria.title')}</h2>
          <p>{t('public.accessibility.criteria.text')}</p>
          <CriteriaTable t={t} />
        </section>
        <section className="stack" aria-labelledby="tell">
          <h2 id="tell">{t('public.accessibility.tell.title')}</h2>
          <p>{t('public.accessibility.tell.text')}</p>
        </section>
      </div>
    </PublicPage>
  );
}
