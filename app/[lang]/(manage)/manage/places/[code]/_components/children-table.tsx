import { DataTable } from '@/app/_ui/data-table';
import { childrenTitles } from '@/app/[lang]/(manage)/manage/places/[code]/_components/children-titles';
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

/** The places one step below, sorted by a link, to be downloaded as they are. */
export function ChildrenTable({ page, language, t }: Told) {
  const { place, view, read } = page;
  const found = read.rows.place;
  if (place.kind === 'counter' || !found) return null;
  const rows = sortRows(found, view.sort, language);
  const hasDossiers = place.kind !== 'centre' && view.field === null;
  const sortHref = (column: string) => {
    const key = SORT_KEYS.find((known) => known === column) ?? 'name';
    const usual = key === 'name' ? 'ascending' : 'descending';
    const turned = view.sort.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = view.sort.key === key ? turned : usual;
    return `/${language}${placePath(place.code, { ...view, sort: { key, direction } })}#children`;
  };
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
          ...scoreColumns({ page, language, t }),
          ...(hasDossiers ? dossierColumns({ page, language, t }) : []),
        ]}
      />
    </section>
  );
}
