import '@/app/_ui/change-figure.css';
import '@/app/[lang]/(public)/_components/public.css';
import '@/app/[lang]/(public)/_components/place-table.css';
import '@/app/[lang]/(public)/_components/trace.css';
import type { ReactNode } from 'react';
import { Navigation } from '@/app/_ui/navigation';
import { PageShell } from '@/app/_ui/page-shell';
import { placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import type { PublicSite } from '@/app/[lang]/(public)/load';
import { LANGUAGES, type Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  site: PublicSite;
  language: Language;
  t: Translate;
  /** This page without its language, with its search: "/places/24133?period=month". */
  address: string;
  /** Its entry in the navigation, if it has one. */
  current: 'results' | 'official' | 'method' | 'data' | null;
  children: ReactNode;
};

export function PublicPage({ site, language, t, address, current, children }: Props) {
  const other = LANGUAGES.find((candidate) => candidate !== language) ?? language;
  const items = [
    {
      href: `/${language}`,
      label: t('public.navigation.results'),
      isCurrent: current === 'results',
    },
    {
      href: `/${language}/official`,
      label: t('public.navigation.official'),
      isCurrent: current === 'official',
    },
    {
      href: `/${language}/method`,
      label: t('public.navigation.method'),
      isCurrent: current === 'method',
    },
    {
      href: `/${language}/data`,
      label: t('public.navigation.data'),
      isCurrent: current === 'data',
    },
  ];
  return (
    <PageShell
      t={t}
      homeHref={`/${language}`}
      owner={placeTitle(t, language, site.root)}
      otherLanguage={{ language: other, href: `/${other}${address}` }}
      isDemonstration={site.isDemonstration}
      navigation={<Navigation label={t('public.navigation')} items={items} />}
      footer={
        <p className="cluster">
          <a href={`/${language}/method`}>{t('public.navigation.method')}</a>
          <a href={`/${language}/data`}>{t('public.navigation.data')}</a>
          <a href={`/${language}/accessibility`}>{t('public.accessibility.link')}</a>
          <a href={`/${language}/manage`}>{t('public.navigation.staff')}</a>
        </p>
      }
    >
      {children}
    </PageShell>
  );
}
