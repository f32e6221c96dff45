import '@/app/[lang]/(public)/official/official.css';
import { notFound } from 'next/navigation';
import { fixedPageMetadata } from '@/app/[lang]/(public)/_components/fixed-page-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { ImportGuide } from '@/app/[lang]/(public)/official/_components/import-guide';
import { ParSection } from '@/app/[lang]/(public)/official/_components/par-section';
import { SipasSection } from '@/app/[lang]/(public)/official/_components/sipas-section';
import { WhyApart } from '@/app/[lang]/(public)/official/_components/why-apart';
import { loadOfficial } from '@/app/[lang]/(public)/official/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: string }> };

export const generateMetadata = fixedPageMetadata({
  path: '/official',
  title: 'public.official.title',
  description: 'public.official.description',
});

export default async function OfficialPage({ params }: Props) {
  const { lang } = await params;
  const view = await loadOfficial();
  if (!view || !isLanguage(lang)) notFound();
  const t = translator(lang);
  const reading = { view, language: lang, t };
  return (
    <PublicPage site={view.site} language={lang} t={t} address="/official" current="official">
      <div className="public">
        <header className="stack">
          <h1>{t('public.official.title')}</h1>
          <p className="lead">{t('public.official.lead')}</p>
          {view.site.isDemonstration ? <p>{t('public.official.real')}</p> : null}
        </header>
        <WhyApart language={lang} t={t} />
        <SipasSection {...reading} />
        <ParSection {...reading} />
        <ImportGuide {...reading} />
      </div>
    </PublicPage>
  );
}
