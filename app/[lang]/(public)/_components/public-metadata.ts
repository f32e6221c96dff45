import type { Metadata } from 'next';
import { LANGUAGES, type Language } from '@/lib/i18n/language';

type Page = {
  baseUrl: string;
  language: Language;
  path: string;
  title: string;
  description: string;
};

/** Every period and order of a page is one page to a search engine, in two languages. */
export function publicMetadata({ baseUrl, language, path, title, description }: Page): Metadata {
  const address = (of: Language) => `${baseUrl}/${of}${path}`;
  return {
    title,
    description,
    alternates: {
      canonical: address(language),
      languages: Object.fromEntries([
        ...LANGUAGES.map((each) => [each, address(each)]),
        ['x-default', address('vi')],
      ]),
    },
    openGraph: { title, description, url: address(language), type: 'website' },
  };
}
