import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import { fitScoreDomain } from '@/app/_ui/fit-score-domain';
import {
  matchesPlace,
  nextPlaceSort,
  PLACE_SORT_KEYS,
  readPlaceSort,
  sortPlaces,
} from '@/app/[lang]/(public)/_components/arrange-places';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import { intervalText, periodPhrase } from '@/app/[lang]/(public)/_components/phrases';
import { PlaceSearch } from '@/app/[lang]/(public)/_components/place-search';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { ScoreStrip } from '@/app/[lang]/(public)/_components/score-strip';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDecimal } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden } from '@/lib/reports/shown';

type Domain = readonly [number, number];

function domainOf(rows: readonly ReportRow[]): Domain {
  return fitScoreDomain(
    rows.flatMap(({ score }) => (isHidden(score) ? [] : [score.low, score.high])),
  );
}

type ScoreProps = Reading & { row: ReportRow; domain: Domain | null };

function Score({ row: { score }, domain, view, language, t }: ScoreProps) {
  if (isHidden(score)) {
    return <span className="place-score__hidden">{hiddenText(t, score.hidden)}</span>;
  }
  const isFew = score.n < view.read.rule.minimumToCompare;
  return (
    <span className={isFew ? 'place-score without-colour' : 'place-score'}>
      {domain ? <ScoreStrip score={score} domain={domain} /> : null}
      <span className="place-score__interval">{intervalText(t, language, score)}</span>
      <span className="place-score__value">{formatDecimal(language, score.value)}</span>
    </span>
  );
}

function columnsOf(reading: Reading, domain: Domain | null): TableColumn<ReportRow>[] {
  const { view, language, t } = reading;
  const search = periodSearch(view.period);
  return [
    {
      key: 'name',
      header: t('public.place'),
      isSortable: true,
      cell: ({ key, name }) => {
        const place = view.tree.find(key);
        const href = place ? withSearch(placePath(language, place), search) : undefined;
        return <a href={href}>{name[language]}</a>;
      },
    },
    {
      key: 'score',
      header: t('public.column.score'),
      align: 'end',
      isSortable: true,
      cell: (row) => <Score {...reading} row={row} domain={domain} />,
    },
    {
      key: 'n',
      header: t('public.column.n'),
      align: 'end',
      isSortable: true,
      cell: (row) => numberOfAnswers(t, language, row),
    },
  ];
}

/** The places below this one: sortable and searchable by their addresses, never ranked. */
export function PlaceTable(reading: Reading) {
  const { view, language, t } = reading;
  const { place, search, read } = view;
  const all = read.rows.place ?? [];
  const query = place.kind === 'province' ? (search.q ?? '') : '';
  const found = query ? all.filter((row) => matchesPlace(row, query)) : all;
  const sort = readPlaceSort(search.sort);
  const domain = all.length > 1 ? domainOf(all) : null;
  const period = periodPhrase(t, view.period);
  const values = { count: found.length, period };
  const sortHref = (column: string) => {
    const key = PLACE_SORT_KEYS.find((known) => known === column) ?? 'name';
    const next = { ...periodSearch(view.period), q: search.q, sort: nextPlaceSort(key, sort) };
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
        <p>{t('public.places.note', { minimum: read.rule.minimumToCompare })}</p>
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
        columns={columnsOf(reading, domain)}
        rows={sortPlaces(found, sort, language)}
        rowKey={({ key }) => key}
        sort={sort}
        sortHref={sortHref}
        empty={t('public.places.empty')}
        t={t}
      />
    </section>
  );
}
