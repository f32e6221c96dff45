import { ChartFigure } from '@/app/_ui/chart-figure';
import { IntervalBars } from '@/app/_ui/interval-bars';
import { FigureTable } from '@/app/[lang]/(public)/_components/figure-table';
import { chartValue, periodPhrase } from '@/app/[lang]/(public)/_components/phrases';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';

/** The five factors with their intervals; without colour while there are too few answers to compare. */
export function FactorFigures({ published, report, language, t }: ToldReading) {
  const { minimumToCompare } = published.set.rule;
  const rows = FACTORS.map((factor) => ({
    key: factor,
    label: factorNames[factor][language],
    shown: report.factors[factor],
  }));
  const bars = rows.map(({ key, label, shown }) => ({
    key,
    label,
    value: chartValue(shown),
    n: isHidden(shown) ? null : shown.n,
    hiddenText: isHidden(shown) ? hiddenText(t, shown.hidden) : undefined,
  }));
  const isFew = rows.some(({ shown }) => !isHidden(shown) && shown.n < minimumToCompare);
  return (
    <div className={isFew ? 'card without-colour' : 'card'}>
      <ChartFigure
        id="factors"
        level={2}
        title={t('public.factors.title')}
        summary={t('public.factors.summary')}
        t={t}
        table={
          <FigureTable
            id="factors-table"
            caption={t('public.factors.table', { period: periodPhrase(t, published.period) })}
            rowsAre={t('public.factor')}
            rows={rows}
            language={language}
            t={t}
          />
        }
      >
        <IntervalBars bars={bars} language={language} t={t} />
      </ChartFigure>
    </div>
  );
}
