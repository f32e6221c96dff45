import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Notice } from '@/app/_ui/notice';
import { AnswerCounts } from '@/app/[lang]/(public)/_components/answer-counts';
import { FactorFigures } from '@/app/[lang]/(public)/_components/factor-figures';
import { Headline } from '@/app/[lang]/(public)/_components/headline';
import { MonthlyTrend } from '@/app/[lang]/(public)/_components/monthly-trend';
import { NextNote } from '@/app/[lang]/(public)/_components/next-note';
import { OpenData } from '@/app/[lang]/(public)/_components/open-data';
import { Changes, LongerPeriods } from '@/app/[lang]/(public)/_components/other-periods';
import { PeriodPicker } from '@/app/[lang]/(public)/_components/period-picker';
import { periodPhrase, placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import { PlaceTable } from '@/app/[lang]/(public)/_components/place-table';
import { PlacesBelow } from '@/app/[lang]/(public)/_components/places-below';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { RateHere } from '@/app/[lang]/(public)/_components/rate-here';
import type { PublishedReading, Reading } from '@/app/[lang]/(public)/_components/reading';
import { Revisions } from '@/app/[lang]/(public)/_components/revisions';
import { Trace } from '@/app/[lang]/(public)/_components/trace';
import { placePath, withSearch } from '@/app/[lang]/(public)/_components/view-address';
import { Withheld } from '@/app/[lang]/(public)/_components/withheld';
import { OfficialLink } from '@/app/[lang]/(public)/official/_components/official-link';
import { formatDay } from '@/lib/i18n/format';

function Path({ view, language, t }: Reading) {
  const items = view.tree.pathTo(view.place).map((step) => ({
    label: placeTitle(t, language, step),
    href: placePath(language, step),
  }));
  return items.length < 2 ? null : <Breadcrumbs label={t('public.breadcrumbs')} items={items} />;
}

function rateHere(reading: Reading): ReactNode {
  return reading.view.place.kind === 'province' ? null : <RateHere {...reading} />;
}

/** Nothing is published yet: when it will be, and how to answer until then. */
function Unpublished(reading: Reading) {
  const { view, t } = reading;
  const { month, from } = view.next;
  return (
    <>
      <Notice title={t('public.unpublished.title')}>
        <p>{t('public.unpublished', { period: periodPhrase(t, month), date: formatDay(from) })}</p>
        <p>{t('public.unpublished.why')}</p>
      </Notice>
      {rateHere(reading)}
      <PlacesBelow {...reading} />
    </>
  );
}

function Published(reading: PublishedReading) {
  const { view, published, language, t } = reading;
  const { place } = view;
  if (!published.told) {
    const values = {
      place: placeTitle(t, language, place),
      period: periodPhrase(t, published.period),
    };
    return (
      <>
        <PeriodPicker {...reading} />
        <Notice>
          <p>{t('public.absent', { ...values, date: formatDay(place.validFrom) })}</p>
          <NextNote {...reading} />
        </Notice>
        {rateHere(reading)}
      </>
    );
  }
  const told = { ...reading, ...published.told };
  return (
    <>
      <PeriodPicker {...reading} />
      <Revisions {...reading} />
      <Headline {...told} />
      <Trace {...told} />
      <Changes {...told} />
      <FactorFigures {...told} />
      <MonthlyTrend {...told} />
      <LongerPeriods {...told} />
      {place.kind === 'centre' ? null : <PlaceTable {...reading} />}
      <AnswerCounts {...told} />
      {rateHere(reading)}
      <Withheld {...reading} />
      <OpenData {...told} />
      {place.kind === 'province' ? <OfficialLink language={language} t={t} /> : null}
    </>
  );
}

/** Province, commune and centre alike. */
export function PlacePage(reading: Reading) {
  const { view, language, t } = reading;
  const { place, search, published, today } = view;
  const path = placePath(language, place).slice(`/${language}`.length);
  const hasEnded = place.validTo !== null && place.validTo < today;
  return (
    <PublicPage
      site={view}
      language={language}
      t={t}
      address={withSearch(path, search)}
      current="results"
    >
      <div className="public">
        <Path {...reading} />
        <h1>{placeTitle(t, language, place)}</h1>
        {hasEnded && place.validTo ? (
          <Notice tone="warning">
            <p>{t('public.ended', { date: formatDay(place.validTo) })}</p>
          </Notice>
        ) : null}
        {published ? (
          <Published {...reading} published={published} />
        ) : (
          <Unpublished {...reading} />
        )}
      </div>
    </PublicPage>
  );
}
