import type { ScoresRead } from '@/app/_server/read-scores';
import { ChartFigure } from '@/app/_ui/chart-figure';
import { DataTable } from '@/app/_ui/data-table';
import { IntervalBars } from '@/app/_ui/interval-bars';
import { Notice } from '@/app/_ui/notice';
import { Figure } from '@/app/[lang]/(manage)/manage/places/[code]/_components/figure';
import { type PlaceView, placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { Place } from '@/lib/places/place';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FEWEST_COMPLETE, type Importance } from '@/lib/reports/importance';

type Props = {
  importance: Importance;
  read: ScoresRead;
  place: Place;
  view: PlaceView;
  language: Language;
  t: Translate;
};

type Known = Extract<Importance, { kind: 'known' }>;

function percents({ value, low, high }: { value: number; low: number; high: number }) {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

function ImportanceTable({ importance, read, language, t }: Props & { importance: Known }) {
  return (
    <DataTable
      id="importance-table"
      caption={t('manage.importance.chart')}
      isCaptionHidden
      rows={importance.factors}
      rowKey={({ factor }) => factor}
      t={t}
      columns={[
        {
          key: 'factor',
          header: t('manage.factor'),
          cell: ({ factor }) => factorNames[factor][language],
        },
        {
          key: 'importance',
          header: t('manage.column.importance'),
          align: 'end',
          cell: ({ value }) => formatDecimal(language, 100 * value, 1),
        },
        {
          key: 'interval',
          header: t('manage.column.interval'),
          align: 'end',
          cell: ({ low, high }) =>
            t('chart.intervalOf', {
              low: formatDecimal(language, 100 * low, 1),
              high: formatDecimal(language, 100 * high, 1),
            }),
        },
        {
          key: 'score',
          header: t('manage.column.factorScore'),
          align: 'end',
          cell: ({ factor }) => (
            <Figure shown={read.report.factors[factor]} language={language} t={t} />
          ),
        },
      ]}
    />
  );
}

/** Bars of what each factor takes of the explained part, or why nothing can be told. */
export function ImportancePanel(props: Props) {
  const { importance, place, view, language, t } = props;
  const n = formatInteger(language, importance.n);
  if (importance.kind !== 'known') {
    return (
      <Notice
        title={t(
          importance.kind === 'alike'
            ? 'manage.importance.alikeTitle'
            : 'manage.importance.tooFewTitle',
        )}
      >
        <p>
          {importance.kind === 'alike'
            ? t('manage.importance.alike', { n })
            : t('manage.importance.tooFew', { n, minimum: FEWEST_COMPLETE })}
        </p>
      </Notice>
    );
  }
  const explained = percents(importance.explained);
  return (
    <div className="card stack">
      <p className="lead">{t('manage.importance.lead', { n })}</p>
      <ChartFigure
        id="importance"
        level={2}
        title={t('manage.importance.chart')}
        t={t}
        summary={t('manage.importance.explained', {
          value: formatDecimal(language, explained.value, 1),
          low: formatDecimal(language, explained.low, 1),
          high: formatDecimal(language, explained.high, 1),
        })}
        note={t('manage.importance.method')}
      >
        <IntervalBars
          language={language}
          t={t}
          decimals={1}
          bars={importance.factors.map(({ factor, ...part }) => ({
            key: factor,
            label: factorNames[factor][language],
            href: `/${language}${placePath(place.code, { ...view, factor })}#factor`,
            value: percents(part),
          }))}
        />
      </ChartFigure>
      <ImportanceTable {...props} importance={importance} />
      <Notice>
        <p>{t('manage.importance.note')}</p>
      </Notice>
    </div>
  );
}
