import { DataTable } from '@/app/_ui/data-table';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import { Notice } from '@/app/_ui/notice';
import {
  matchesPlace,
  nextPlaceSort,
  PLACE_SORT_KEYS,
  readPlaceSort,
  sortPlaces,
} from '@/app/[lang]/(public)/_components/arrange-places';
import { periodPhrase } from '@/app/[lang]/(public)/_components/phrases';
import { placeColumns } from '@/app/[lang]/(public)/_components/place-columns';
import { PlaceSearch } from '@/app/[lang]/(public)/_components/place-search';
import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatInteger } from '@/lib/i18n/format';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden } from '@/lib/reports/shown';

function domainOf(rows: readonly ReportRow[]): readonly [number, number] {
  return fitScoreDomain(
    rows.flatMap(({ score }) => (isHidden(score) ? [] : [score.low, score.high])),
  );
}

/** What the ranks mean, and that unlike numbers of answers make unlike intervals. */
function RankNotes({ published, language, t }: PublishedReading) {
  const { ranking, set } = published;
  const minimum = set.rule.minimumToRank;
  if (ranking.ranks.size === 0) return <p>{t('public.rank.nobody', { minimum })}</p>;
  return (
    <>
      <p>
        {t('public.rank.note', { minimum })}{' '}
        <span className="place-rank__hint">{t('public.rank.hint')}</span>
      </p>
      {ranking.uneven ? (
        <Notice tone="warning" title={t('public.rank.uneven.title')}>
          <p>
            {t('public.rank.uneven', {
              fewest: formatInteger(language, ranking.uneven.fewest),
              most: formatInteger(language, ranking.uneven.most),
            })}
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** The places below this one: sortable and searchable by their addresses. */
export function PlaceTable(reading: PublishedReading) {
  const { view, published, language, t } = reading;
  const { place, search } = view;
  const { rows: all, ranking, period, set } = published;
  const query = place.kind === 'province' ? (search.q ?? '') : '';
  const found = query ? all.filter((row) => matchesPlace(row, query)) : all;
  const sort = readPlaceSort(search.sort);
  const domain = all.length > 1 ? domainOf(all) : null;
  const values = { count: found.length, period: periodPhrase(t, period) };
  const sortHref = (column: string) => {
    const key = PLACE_SORT_KEYS.find((known) => known === column) ?? 'name';
    const next = { ...periodSearch(view, period), q: search.q, sort: nextPlaceSort(key, sort) };
    return withSearch(placePath(language, place), next, '#places');
  };
  return (
    <section className="card stack" aria-labelledby="places-title">
      <h2 id="places-title">
        {place.kind === 'province'
          ? t('public.places.title.province')
          : t('public.places.title.commune')}
      </h2>
      {all.length > 1 ? (
        <>
          <p>{t('public.places.note', { minimum: set.rule.minimumToCompare })}</p>
          <RankNotes {...reading} />
        </>
      ) : null}
      {place.kind === 'province' ? <PlaceSearch {...reading} /> : null}
      {domain ? (
        <p className="muted small place-score__scale">
          {t('public.places.scale', { low: domain[0], high: domain[1] })}
        </p>
      ) : null}
      <DataTable
        id="places"
        caption={
          query ? t('public.places.found', { ...values, query }) : t('public.places.all', values)
        }
        columns={placeColumns(reading, domain)}
        rows={sortPlaces(found, sort, language, ranking.ranks)}
        rowKey={({ key }) => key}
        sort={sort}
        sortHref={sortHref}
        empty={t('public.places.empty')}
        t={t}
      />
    </section>
  );
}
