import { ChartFigure } from '@/app/_ui/chart-figure';
import { DataTable } from '@/app/_ui/data-table';
import { IntervalBars } from '@/app/_ui/interval-bars';
import { chartValueOf } from '@/app/[lang]/(manage)/manage/places/[code]/_components/chart-value-of';
import {
  Figure,
  FigureInterval,
} from '@/app/[lang]/(manage)/manage/places/[code]/_components/figure';
import { ratingTexts } from '@/app/[lang]/(manage)/manage/places/[code]/_components/ratings-bar';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatInteger } from '@/lib/i18n/format';
import { type Item, RATINGS } from '@/lib/questionnaire/questionnaire';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden, type Shown } from '@/lib/reports/shown';

/** The criteria of a factor, each with its score and how it was rated. */
export function Criteria({ page, language, t, items }: Told & { items: readonly Item[] }) {
  const { report } = page.read;
  const rows = items.map((item) => {
    const shown: Shown = report.criteria[item.code] ?? { hidden: 'no-answers' };
    const counts = isHidden(shown) ? null : (report.distributions?.[item.code] ?? null);
    return { code: item.code, name: item.wording[language], shown, counts };
  });
  return (
    <ChartFigure
      id="criteria"
      title={t('manage.criteria.title')}
      note={t('manage.criteria.wording')}
      t={t}
      table={
        <DataTable
          id="criteria-table"
          caption={t('manage.criteria.title')}
          isCaptionHidden
          rows={rows}
          rowKey={(row) => row.code}
          t={t}
          columns={[
            { key: 'name', header: t('manage.criterion'), cell: (row) => row.name },
            {
              key: 'score',
              header: t('manage.column.score'),
              align: 'end',
              cell: (row) => <Figure shown={row.shown} language={language} t={t} />,
            },
            {
              key: 'interval',
              header: t('manage.column.interval'),
              align: 'end',
              cell: (row) => <FigureInterval shown={row.shown} language={language} t={t} />,
            },
            ...RATINGS.map((rating) => ({
              key: String(rating),
              header: t(ratingTexts[rating]),
              align: 'end' as const,
              cell: (row: (typeof rows)[number]) =>
                row.counts === null ? null : formatInteger(language, row.counts[rating - 1] ?? 0),
            })),
          ]}
        />
      }
    >
      <IntervalBars
        language={language}
        t={t}
        bars={rows.map(({ code, name, shown }) => ({
          key: code,
          label: name,
          value: chartValueOf(shown),
          n: isHidden(shown) ? null : shown.n,
          hiddenText: isHidden(shown) ? hiddenText(t, shown.hidden) : undefined,
        }))}
      />
    </ChartFigure>
  );
}
