import { ChartFigure } from '@/app/_ui/chart-figure';
import { DataTable } from '@/app/_ui/data-table';
import { IntervalBars } from '@/app/_ui/interval-bars';
import { chartValueOf } from '@/app/[lang]/(manage)/manage/places/[code]/_components/chart-value-of';
import {
  Figure,
  FigureInterval,
} from '@/app/[lang]/(manage)/manage/places/[code]/_components/figure';
import { RatingsBar } from '@/app/[lang]/(manage)/manage/places/[code]/_components/ratings-bar';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatInteger } from '@/lib/i18n/format';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS, OVERALL } from '@/lib/questionnaire/questionnaire';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';

/** The five factors, each a link to what stands behind it; beside them the overall question. */
export function Factors({ page, language, t }: Told) {
  const { place, view, read } = page;
  const rows = FACTORS.map((factor) => {
    const shown = read.report.factors[factor];
    return {
      factor,
      shown,
      name: factorNames[factor][language],
      n: isHidden(shown) ? null : shown.n,
      href: `/${language}${placePath(place.code, { ...view, factor })}#factor`,
    };
  });
  const overall = read.report.distributions?.[OVERALL];
  return (
    <div className="place-page__pair">
      <div className="card">
        <ChartFigure
          id="factors"
          level={2}
          title={t('manage.factors.title')}
          summary={t('manage.factors.summary')}
          t={t}
          actions={
            <a href={`/${language}${placePath(place.code, view, '/importance')}`}>
              {t('manage.importance.title')}
            </a>
          }
          table={
            <DataTable
              id="factors-table"
              caption={t('manage.factors.title')}
              isCaptionHidden
              rows={rows}
              rowKey={(row) => row.factor}
              t={t}
              columns={[
                { key: 'name', header: t('manage.factor'), cell: (row) => row.name },
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
                {
                  key: 'n',
                  header: t('manage.column.n'),
                  align: 'end',
                  cell: (row) => (row.n === null ? null : formatInteger(language, row.n)),
                },
              ]}
            />
          }
        >
          <IntervalBars
            language={language}
            t={t}
            bars={rows.map(({ factor, shown, name, n, href }) => ({
              key: factor,
              label: name,
              href,
              value: chartValueOf(shown),
              n,
              hiddenText: isHidden(shown) ? hiddenText(t, shown.hidden) : undefined,
            }))}
          />
        </ChartFigure>
      </div>
      {overall ? (
        <div className="card">
          <ChartFigure id="overall" level={2} title={t('manage.overall.title')} t={t}>
            <RatingsBar
              id="overall-bar"
              title={t('manage.overall.title')}
              counts={overall}
              language={language}
              t={t}
            />
          </ChartFigure>
        </div>
      ) : null}
    </div>
  );
}
