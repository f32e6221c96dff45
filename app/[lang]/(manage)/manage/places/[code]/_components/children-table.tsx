import { DataTable } from '@/app/_ui/data-table';
import { Notice } from '@/app/_ui/notice';
import { childrenTitles } from '@/app/[lang]/(manage)/manage/places/[code]/_components/children-titles';
import { rankColumn } from '@/app/[lang]/(manage)/manage/places/[code]/_components/rank-column';
import {
  dossierColumns,
  scoreColumns,
} from '@/app/[lang]/(manage)/manage/places/[code]/_components/score-columns';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import {
  placePath,
  SORT_KEYS,
  viewParameters,
} from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { sortRows } from '@/app/[lang]/(manage)/manage/places/[code]/sort-rows';
import { formatInteger } from '@/lib/i18n/format';

/** The places one step below, sorted by a link, to be downloaded as they are. */
export function ChildrenTable({ page, language, t }: Told) {
  const { place, view, read, ranking } = page;
  const found = read.rows.place;
  if (place.kind === 'counter' || !found) return null;
  const rows = sortRows(found, view.sort, language, ranking.ranks);
  const hasDossiers = place.kind !== 'centre' && view.field === null;
  const sortHref = (column: string) => {
    const key = SORT_KEYS.find((known) => known === column) ?? 'name';
    const usual = key === 'name' || key === 'rank' ? 'ascending' : 'descending';
    const turned = view.sort.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = view.sort.key === key ? turned : usual;
    return `/${language}${placePath(place.code, { ...view, sort: { key, direction } })}#children`;
  };
  const columns = scoreColumns({ page, language, t });
  const drawnLast = 1 + columns.findIndex(({ key }) => key === 'drawn');
  const isRanked = rows.length > 1;
  const download = new URLSearchParams(viewParameters(view));
  return (
    <section className="card stack" id="children" aria-labelledby="children-title">
      <div className="place-page__heading">
        <h2 id="children-title">{t(childrenTitles[place.kind])}</h2>
        <a
          className="manage-target"
          href={`/${language}/manage/places/${encodeURIComponent(place.code)}/table.csv?${download}`}
          download
        >
          {t('manage.csv.link')}
        </a>
      </div>
      {ranking.uneven ? (
        <Notice tone="warning" title={t('manage.rank.unevenTitle')}>
          <p>
            {t('manage.rank.uneven', {
              fewest: formatInteger(language, ranking.uneven.fewest),
              most: formatInteger(language, ranking.uneven.most),
            })}
          </p>
        </Notice>
      ) : null}
      <DataTable
        id="children-table"
        caption={t('manage.children.caption', { minimum: read.rule.minimumToCompare })}
        rows={rows}
        rowKey={(row) => row.key}
        t={t}
        sort={view.sort}
        sortHref={sortHref}
        columns={[
          {
            key: 'name',
            header: t('manage.column.name'),
            isSortable: true,
            cell: (row) =>
              read.tree.find(row.key) ? (
                <a href={`/${language}${placePath(row.key, view)}`}>{row.name[language]}</a>
              ) : (
                row.name[language]
              ),
            footer: t('manage.column.whole'),
          },
          ...columns.slice(0, drawnLast),
          ...(isRanked ? [rankColumn({ page, language, t })] : []),
          ...columns.slice(drawnLast),
          ...(hasDossiers ? dossierColumns({ page, language, t }) : []),
        ]}
      />
      {isRanked ? <p className="muted small">{t('manage.rank.note')}</p> : null}
    </section>
  );
}
