import type { ReactNode } from 'react';
import type { Translate } from '@/lib/i18n/translator';

export type TableColumn<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, aligned by their digits. */
  align?: 'start' | 'end';
  /** The column that names the row; the first one unless told. */
  isRowHeader?: boolean;
  isSortable?: boolean;
  footer?: ReactNode;
};

export type TableSort = { key: string; direction: 'ascending' | 'descending' };

type Props<Row> = {
  id: string;
  caption: ReactNode;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  t: Translate;
  sort?: TableSort;
  sortHref?: (columnKey: string) => string;
  isCaptionHidden?: boolean;
  /** Wider than the page at every size: scrolls both ways, its first column stays. */
  isWide?: boolean;
  isCurrentRow?: (row: Row) => boolean;
  /** What to do when there are no rows. */
  empty?: ReactNode;
};

function alignment(align: TableColumn<never>['align']): string | undefined {
  return align === 'end' ? 'data-table__figure' : undefined;
}

type HeaderProps = {
  column: TableColumn<never>;
  sort: TableSort | undefined;
  href: string | undefined;
  t: Translate;
};

function HeaderCell({ column, sort, href, t }: HeaderProps) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  return (
    <th scope="col" className={alignment(column.align)} aria-sort={direction}>
      {href ? (
        <a
          className={direction ? 'data-table__sort data-table__sort--on' : 'data-table__sort'}
          href={href}
          rel="nofollow"
        >
          <span>{column.header}</span>
          <svg className="data-table__arrows" width="10" height="16" aria-hidden="true">
            <path
              className={direction === 'ascending' ? 'data-table__arrow--on' : undefined}
              d="M5 1L9 6H1Z"
            />
            <path
              className={direction === 'descending' ? 'data-table__arrow--on' : undefined}
              d="M5 15L1 10H9Z"
            />
          </svg>
          <span className="visually-hidden">{t('table.sort')}</span>
        </a>
      ) : (
        column.header
      )}
    </th>
  );
}

/** A real table; sorting is a link, so the view stays in the address. */
export function DataTable<Row>(props: Props<Row>) {
  const { id, caption, columns, rows, rowKey, t, sort, sortHref, empty } = props;
  const { isCaptionHidden = false, isWide = false, isCurrentRow } = props;
  const named = columns.find(({ isRowHeader }) => isRowHeader) ?? columns[0];
  const hasFooter = columns.some(({ footer }) => footer !== undefined);
  return (
    <section
      className={isWide ? 'data-table data-table--wide' : 'data-table'}
      id={id}
      aria-labelledby={`${id}-caption`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
      tabIndex={0}
    >
      <table className="data-table__table">
        <caption id={`${id}-caption`} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                sort={sort}
                href={column.isSortable && rows.length > 1 ? sortHref?.(column.key) : undefined}
                t={t}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrentRow?.(row) ? 'true' : undefined}>
              {columns.map((column) => {
                const Cell = column === named ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={column === named ? 'row' : undefined}
                    className={alignment(column.align)}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td className="data-table__empty" colSpan={columns.length}>
                {empty ?? t('table.empty')}
              </td>
            </tr>
          ) : null}
        </tbody>
        {hasFooter && rows.length > 0 ? (
          <tfoot>
            <tr>
              {columns.map((column) => {
                const Cell = column === named ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={column === named ? 'row' : undefined}
                    className={alignment(column.align)}
                  >
                    {column.footer}
                  </Cell>
                );
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
