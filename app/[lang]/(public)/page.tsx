import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import { PlacePage } from '@/app/[lang]/(public)/_components/place-page';
import { publicMetadata } from '@/app/[lang]/(public)/_components/public-metadata';
import { loadPublicPlace, loadSite } from '@/app/[lang]/(public)/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const site = await loadSite();
  if (!site || !isLanguage(lang)) return {};
  const t = translator(lang);
  const place = placeTitle(t, lang, site.root);
  return publicMetadata({
    baseUrl: site.baseUrl,
    language: lang,
    path: '',
    title: t('public.title', { place }),
    description: t('public.description', { place }),
  });
}

export default async function ProvincePage({ params, searchParams }: Props) {
  const { lang } = await params;
  const site = await loadSite();
  if (!site || !isLanguage(lang)) notFound();
  const view = await loadPublicPlace(site.root, await searchParams);
  if (!view) notFound();
  return <PlacePage view={view} language={lang} t={translator(lang)} />;
}
