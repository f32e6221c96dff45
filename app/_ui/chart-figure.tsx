import type { ReactNode } from 'react';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  id: string;
  title: ReactNode;
  t: Translate;
  /** One or two sentences that say what is seen. */
  summary?: ReactNode;
  children: ReactNode;
  /** The same figures, as a DataTable. */
  table?: ReactNode;
  note?: ReactNode;
  /** Links, for example to a download. */
  actions?: ReactNode;
  level?: 2 | 3 | 4;
};

export function ChartFigure(props: Props) {
  const { id, title, t, summary, children, table, note, actions, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <figure className="chart-figure" id={id} aria-labelledby={`${id}-title`}>
      <figcaption className="chart-figure__caption">
        <Heading className="chart-figure__title" id={`${id}-title`}>
          {title}
        </Heading>
        {summary ? <p className="chart-figure__summary">{summary}</p> : null}
      </figcaption>
      <div className="chart-figure__drawing">{children}</div>
      {note ? <p className="chart-figure__note">{note}</p> : null}
      {table || actions ? (
        <div className="chart-figure__more">
          {table ? (
            <details className="chart-figure__table">
              <summary>{t('chart.table')}</summary>
              {table}
            </details>
          ) : null}
          {actions ? <div className="chart-figure__actions">{actions}</div> : null}
        </div>
      ) : null}
    </figure>
  );
}
