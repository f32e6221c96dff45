import '@/app/[lang]/(public)/official/official.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicMetadata } from '@/app/[lang]/(public)/_components/public-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { loadSite } from '@/app/[lang]/(public)/load';
import { ImportGuide } from '@/app/[lang]/(public)/official/_components/import-guide';
import { ParSection } from '@/app/[lang]/(public)/official/_components/par-section';
import { SipasSection } from '@/app/[lang]/(public)/official/_components/sipas-section';
import { WhyApart } from '@/app/[lang]/(public)/official/_components/why-apart';
import { loadOfficial } from '@/app/[lang]/(public)/official/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const site = await loadSite();
  if (!site || !isLanguage(lang)) return {};
  const t = translator(lang);
  return publicMetadata({
    baseUrl: site.baseUrl,
    language: lang,
    path: '/official',
    title: t('public.official.title'),
    description: t('public.official.description'),
  });
}

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
