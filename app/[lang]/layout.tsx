import '@/app/_ui/fonts.css';
import '@/app/_ui/tokens.css';
import '@/app/_ui/base.css';
import '@/app/_ui/page.css';
import '@/app/_ui/components.css';
import '@/app/_ui/tables.css';
import '@/app/_ui/forms.css';
import '@/app/_ui/face.css';
import '@/app/_ui/charts.css';
import '@/app/_ui/interval-bars.css';
import '@/app/_ui/distribution-bar.css';
import '@/app/_ui/print.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { children: ReactNode; params: Promise<{ lang: string }> };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#0b5a57' },
    { media: '(prefers-color-scheme: dark)', color: '#1f1d1a' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const t = translator(lang);
  const name = t('app.name');
  return {
    title: { default: name, template: `%s – ${name}` },
    description: t('app.description'),
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return (
    <html lang={lang}>
      <body>{children}</body>
    </html>
  );
}
