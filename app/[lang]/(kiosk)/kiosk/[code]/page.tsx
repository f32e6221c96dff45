import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KioskApp } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-app';
import { kioskTexts } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-texts';
import { loadKiosk } from '@/app/[lang]/(kiosk)/kiosk/[code]/load';
import '@/app/[lang]/(kiosk)/kiosk/[code]/kiosk.css';
import '@/app/[lang]/(kiosk)/kiosk/[code]/kiosk-endings.css';
import '@/app/[lang]/(kiosk)/kiosk/[code]/kiosk-wide.css';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: string; code: string }> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, code } = await params;
  if (!isLanguage(lang)) return {};
  const setup = await loadKiosk(code);
  const place = setup ? (setup.place.counterName ?? setup.place.centreName)[lang] : null;
  const t = translator(lang);
  return {
    title: place ? t('phone.title', { place }) : t('kiosk.title'),
    robots: { index: false },
  };
}

export default async function KioskPage({ params }: Props) {
  const { lang, code } = await params;
  const setup = isLanguage(lang) ? await loadKiosk(code) : null;
  if (!setup || !isLanguage(lang)) notFound();
  return <KioskApp {...setup} texts={kioskTexts()} firstLanguage={lang} />;
}
