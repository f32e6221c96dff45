import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import { PlacePage } from '@/app/[lang]/(public)/_components/place-page';
import { publicMetadata } from '@/app/[lang]/(public)/_components/public-metadata';
import { placePath, withSearch } from '@/app/[lang]/(public)/_components/view-address';
import {
  findPublicPlace,
  loadPublicPlace,
  loadSite,
  readPublicSearch,
} from '@/app/[lang]/(public)/load';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, code } = await params;
  if (!isLanguage(lang)) return {};
  const t = translator(lang);
  const [site, found] = await Promise.all([loadSite(), findPublicPlace(code)]);
  if (!site || !found) return { title: t('public.notFound.title'), robots: { index: false } };
  const place = placeTitle(t, lang, found);
  return publicMetadata({
    baseUrl: site.baseUrl,
    language: lang,
    path: placePath(lang, found).slice(`/${lang}`.length),
    title: t('public.title', { place }),
    description: t('public.description', { place }),
  });
}

export default async function PublicPlacePage({ params, searchParams }: Props) {
  const { lang, code } = await params;
  const place = await findPublicPlace(code);
  if (!place || !isLanguage(lang)) notFound();
  const search = await searchParams;
  if (place.kind === 'province' || place.code !== code) {
    permanentRedirect(withSearch(placePath(lang, place), readPublicSearch(search)));
  }
  const view = await loadPublicPlace(place, search);
  if (!view) notFound();
  return <PlacePage view={view} language={lang} t={translator(lang)} />;
}
