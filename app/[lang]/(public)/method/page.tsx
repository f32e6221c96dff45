import '@/app/[lang]/(public)/method/method.css';
import { notFound } from 'next/navigation';
import { fixedPageMetadata } from '@/app/[lang]/(public)/_components/fixed-page-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { Contents } from '@/app/[lang]/(public)/method/_components/contents';
import {
  exampleSearch,
  readExample,
} from '@/app/[lang]/(public)/method/_components/example-answers';
import {
  IntervalSection,
  PlacesSection,
} from '@/app/[lang]/(public)/method/_components/interval-section';
import { MarksExplained } from '@/app/[lang]/(public)/method/_components/known-from';
import {
  CountsSection,
  LawSection,
  OfficialSection,
  SourcesSection,
} from '@/app/[lang]/(public)/method/_components/method-sections';
import {
  CompareSection,
  FrozenSection,
  RecomputeSection,
  ShownSection,
} from '@/app/[lang]/(public)/method/_components/publication-sections';
import {
  AskedSection,
  ExampleSection,
  ScoreSection,
} from '@/app/[lang]/(public)/method/_components/score-sections';
import { loadMethod } from '@/app/[lang]/(public)/method/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { METHOD_VERSION } from '@/lib/scoring/score-set';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = fixedPageMetadata({
  path: '/method',
  title: 'public.method.title',
  description: 'public.method.description',
});

export default async function MethodPage({ params, searchParams }: Props) {
  const { lang } = await params;
  const view = await loadMethod();
  if (!view || !isLanguage(lang)) notFound();
  const t = translator(lang);
  const answers = readExample(await searchParams);
  const address = `/method${exampleSearch(answers)}`;
  const section = { view, language: lang, t };
  return (
    <PublicPage site={view.site} language={lang} t={t} address={address} current="method">
      <div className="public method">
        <header className="stack">
          <h1>{t('public.method.title')}</h1>
          <p className="lead">{t('public.method.lead')}</p>
          <p className="muted small">{t('public.method.version', { version: METHOD_VERSION })}</p>
        </header>
        <div className="method__start">
          <Contents t={t} />
          <MarksExplained t={t} />
        </div>
        <AskedSection {...section} />
        <ScoreSection {...section} />
        <ExampleSection {...section} answers={answers} />
        <IntervalSection {...section} />
        <PlacesSection {...section} />
        <ShownSection {...section} />
        <CompareSection {...section} />
        <FrozenSection {...section} />
        <CountsSection {...section} />
        <RecomputeSection {...section} />
        <OfficialSection {...section} />
        <LawSection {...section} />
        <SourcesSection {...section} />
      </div>
    </PublicPage>
  );
}
