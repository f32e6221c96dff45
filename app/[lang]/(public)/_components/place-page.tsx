import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Notice } from '@/app/_ui/notice';
import { AnswerCounts } from '@/app/[lang]/(public)/_components/answer-counts';
import { FactorFigures } from '@/app/[lang]/(public)/_components/factor-figures';
import { Headline } from '@/app/[lang]/(public)/_components/headline';
import { MonthlyTrend } from '@/app/[lang]/(public)/_components/monthly-trend';
import { OpenData } from '@/app/[lang]/(public)/_components/open-data';
import { PeriodPicker } from '@/app/[lang]/(public)/_components/period-picker';
import { placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import { PlaceTable } from '@/app/[lang]/(public)/_components/place-table';
import { PublicPage } from '@/app/[lang]/(public)/_components/public-page';
import { RateHere } from '@/app/[lang]/(public)/_components/rate-here';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { placePath, withSearch } from '@/app/[lang]/(public)/_components/view-address';
import { Withheld } from '@/app/[lang]/(public)/_components/withheld';
import { formatDay } from '@/lib/i18n/format';

function Path({ view, language, t }: Reading) {
  const items = view.tree.pathTo(view.place).map((step) => ({
    label: placeTitle(t, language, step),
    href: placePath(language, step),
  }));
  return items.length < 2 ? null : <Breadcrumbs label={t('public.breadcrumbs')} items={items} />;
}

/** Province, commune and centre alike. */
export function PlacePage(reading: Reading) {
  const { view, language, t } = reading;
  const { place, search, span } = view;
  const path = placePath(language, place).slice(`/${language}`.length);
  const hasEnded = place.validTo !== null && place.validTo < span.today;
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
        <PeriodPicker {...reading} />
        <Headline {...reading} />
        <FactorFigures {...reading} />
        <MonthlyTrend {...reading} />
        {place.kind === 'centre' ? null : <PlaceTable {...reading} />}
        <AnswerCounts {...reading} />
        {place.kind === 'province' ? null : <RateHere {...reading} />}
        <Withheld {...reading} />
        <OpenData {...reading} />
      </div>
    </PublicPage>
  );
}
