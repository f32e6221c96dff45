import './place-page.css';
import './comparison.css';
import '@/app/_ui/change-figure.css';
import '@/app/_ui/control-chart.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { runtime } from '@/app/_server/runtime';
import { FaceSymbols } from '@/app/_ui/face';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { Changes } from '@/app/[lang]/(manage)/manage/places/[code]/_components/changes';
import { ChildrenTable } from '@/app/[lang]/(manage)/manage/places/[code]/_components/children-table';
import { Comments } from '@/app/[lang]/(manage)/manage/places/[code]/_components/comments';
import { Control } from '@/app/[lang]/(manage)/manage/places/[code]/_components/control';
import { DivisionTables } from '@/app/[lang]/(manage)/manage/places/[code]/_components/division-tables';
import { EmptyPlace } from '@/app/[lang]/(manage)/manage/places/[code]/_components/empty-place';
import { Explanation } from '@/app/[lang]/(manage)/manage/places/[code]/_components/explanation';
import { FactorDetail } from '@/app/[lang]/(manage)/manage/places/[code]/_components/factor-detail';
import { Factors } from '@/app/[lang]/(manage)/manage/places/[code]/_components/factors';
import { KeyFigures } from '@/app/[lang]/(manage)/manage/places/[code]/_components/key-figures';
import { KiosksArrived } from '@/app/[lang]/(manage)/manage/places/[code]/_components/kiosks-arrived';
import { OnThisPage } from '@/app/[lang]/(manage)/manage/places/[code]/_components/on-this-page';
import { PeriodBar } from '@/app/[lang]/(manage)/manage/places/[code]/_components/period-bar';
import { PlaceHeader } from '@/app/[lang]/(manage)/manage/places/[code]/_components/place-header';
import { Trend } from '@/app/[lang]/(manage)/manage/places/[code]/_components/trend';
import { ViewFilters } from '@/app/[lang]/(manage)/manage/places/[code]/_components/view-filters';
import { Volume } from '@/app/[lang]/(manage)/manage/places/[code]/_components/volume';
import { loadAsked, loadPlace } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { placePath, type Search } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language; code: string }>;
  searchParams: Promise<Search>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, code } = await params;
  const place = (await runtime().places.tree()).find(decodeURIComponent(code));
  return { title: place?.name[lang] ?? translator(lang)('manage.notYours.title') };
}

export default async function PlacePage({ params, searchParams }: Props) {
  const { lang: language, code } = await params;
  const asked = await loadAsked(language, decodeURIComponent(code), await searchParams);
  if (!asked) notFound();
  const page = await loadPlace(asked);
  const t = translator(language);
  const told = { page, language, t };
  const { place, view, asker, read } = page;
  const isEmpty = read.report.n === 0;
  const hasMonths = page.months.some((month) => month.n !== 0);
  return (
    <ManageShell
      language={language}
      path={placePath(place.code, view)}
      asker={asker}
      current={place.code}
    >
      <FaceSymbols />
      <div className="place-page">
        <div className="place-page__top">
          <PlaceHeader {...told} />
          <PeriodBar {...told} />
          <ViewFilters {...told} />
        </div>
        {isEmpty ? <EmptyPlace {...told} /> : <KeyFigures {...told} />}
        <KiosksArrived {...told} />
        {isEmpty ? null : <Changes {...told} />}
        <OnThisPage {...told} />
        {isEmpty ? null : <Factors {...told} />}
        {isEmpty || !view.factor ? null : <FactorDetail {...told} factor={view.factor} />}
        {hasMonths ? <Trend {...told} /> : null}
        {hasMonths ? <Volume {...told} /> : null}
        <Control {...told} />
        <ChildrenTable {...told} />
        <DivisionTables {...told} />
        <Comments {...told} />
        <Explanation {...told} />
      </div>
    </ManageShell>
  );
}
