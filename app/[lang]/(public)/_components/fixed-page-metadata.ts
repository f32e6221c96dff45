import type { Metadata } from 'next';
import { publicMetadata } from '@/app/[lang]/(public)/_components/public-metadata';
import { loadSite } from '@/app/[lang]/(public)/load';
import { isLanguage } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';

type Page = { path: string; title: TextKey; description: TextKey };
type Props = { params: Promise<{ lang: string }> };

/** The `generateMetadata` of a public page whose title and description depend on the language alone. */
export function fixedPageMetadata({ path, title, description }: Page) {
  return async ({ params }: Props): Promise<Metadata> => {
    const { lang } = await params;
    const site = await loadSite();
    if (!site || !isLanguage(lang)) return {};
    const t = translator(lang);
    return publicMetadata({
      baseUrl: site.baseUrl,
      language: lang,
      path,
      title: t(title),
      description: t(description),
    });
  };
}
