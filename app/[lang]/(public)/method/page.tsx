import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicMetadata } from '@/app/[lang]/(public)/_components/public-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { loadSite } from '@/app/[lang]/(public)/load';
import {
  AskedSection,
  CountsSection,
  IntervalSection,
  LawSection,
  OfficialSection,
  PlacesSection,
  ScoreSection,
  ShownSection,
  SourcesSection,
} from '@/app/[lang]/(public)/method/_components/method-sections';
import { loadMethod } from '@/app/[lang]/(public)/method/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { METHOD_VERSION } from '@/lib/scoring/score-set';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const site = await loadSite();
  if (!site || !isLanguage(lang)) return {};
  const t = translator(lang);
  return publicMetadata({
    baseUrl: site.baseUrl,
    language: lang,
    path: '/method',
    title: t('public.method.title'),
    description: t('public.method.description'),
  });
}

export default async function MethodPage({ params }: Props) {
  const { lang } = await params;
  const view = await loadMethod();
  if (!view || !isLanguage(lang)) notFound();
  const t = translator(lang);
  const section = { view, language: lang, t };
  return (
    <PublicPage site={view.site} language={lang} t={t} address="/method" current="method">
      <div className="public method">
        <header className="stack">
          <h1>{t('public.method.title')}</h1>
          <p className="lead">{t('public.method.lead')}</p>
          <p className="muted small">{t('public.method.version', { version: METHOD_VERSION })}</p>
        </header>
        <AskedSection {...section} />
        <ScoreSection {...section} />
        <PlacesSection {...section} />
        <IntervalSection {...section} />
        <ShownSection {...section} />
        <CountsSection {...section} />
        <OfficialSection {...section} />
        <LawSection {...section} />
        <SourcesSection {...section} />
      </div>
    </PublicPage>
  );
}
