import { redirect } from 'next/navigation';
import type { Search } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { Language } from '@/lib/i18n/language';

type Props = { params: Promise<{ lang: Language }>; searchParams: Promise<Search> };

/** Where the list of places sends its choice, so that choosing needs no script. */
export default async function ChosenPlacePage({ params, searchParams }: Props) {
  const { lang } = await params;
  const { code, ...search } = await searchParams;
  if (typeof code !== 'string' || code === '') redirect(`/${lang}/manage`);
  const kept = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = new URLSearchParams(kept);
  redirect(`/${lang}/manage/places/${encodeURIComponent(code)}?${query}`);
}
