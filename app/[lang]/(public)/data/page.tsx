import { notFound } from 'next/navigation';
import { fixedPageMetadata } from '@/app/[lang]/(public)/_components/fixed-page-metadata';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { DataFiles } from '@/app/[lang]/(public)/data/_components/data-files';
import { DataGuide } from '@/app/[lang]/(public)/data/_components/data-guide';
import { loadData } from '@/app/[lang]/(public)/data/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = fixedPageMetadata({
  path: '/data',
  title: 'public.files.title',
  description: 'public.files.lead',
});

export default async function DataPage({ params, searchParams }: Props) {
  const { lang } = await params;
  const view = await loadData(await searchParams);
  if (!view || !isLanguage(lang)) notFound();
  const t = translator(lang);
  const { site, year, years } = view;
  const address = year === null || year === years[0] ? '/data' : `/data?year=${year}`;
  return (
    <PublicPage site={site} language={lang} t={t} address={address} current="data">
      <div className="public">
        <header className="stack">
          <h1>{t('public.files.title')}</h1>
          <p className="lead">{t('public.files.lead')}</p>
          <p>{t('public.files.licence')}</p>
        </header>
        <DataFiles view={view} language={lang} t={t} />
        <DataGuide view={view} language={lang} t={t} />
      </div>
    </PublicPage>
  );
}
