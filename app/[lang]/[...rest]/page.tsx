import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  return isLanguage(lang) ? { title: translator(lang)('notFound.title') } : {};
}

/** Catches every address that no page answers, so that the 404 speaks the language of the address. */
export default function UnknownPage() {
  notFound();
}
