import { ChartFigure } from '@/app/_ui/chart-figure';
import {
  OfficialChart,
  type OfficialLine,
} from '@/app/[lang]/(public)/official/_components/official-chart';
import {
  type OfficialReading,
  officialPlaceName,
} from '@/app/[lang]/(public)/official/_components/official-reading';
import { ResultsTable } from '@/app/[lang]/(public)/official/_components/results-table';
import { NATIONAL, type OfficialIndex } from '@/lib/official/official-result';

type Props = OfficialReading & { index: OfficialIndex; title: string; summary: string };

/** One index: its lines, and every figure with its source. Nothing where no total is known. */
export function IndexResults({ index, title, summary, ...reading }: Props) {
  const { view, language, t } = reading;
  const totals = view.results.filter((one) => one.index === index && one.part === 'total');
  const lines = (['country', 'province'] as const).flatMap((key): OfficialLine[] => {
    const code = key === 'country' ? NATIONAL : view.site.root.code;
    const figures = totals.filter(({ place }) => place === code);
    return figures.length > 0 ? [{ key, label: officialPlaceName(reading, code), figures }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <div className="card">
        <ChartFigure id={`${index}-chart`} level={2} title={title} summary={summary} t={t}>
          <OfficialChart
            id={`${index}-lines`}
            title={title}
            index={index}
            lines={lines}
            language={language}
            t={t}
          />
        </ChartFigure>
      </div>
      <ResultsTable id={`${index}-results`} results={totals} {...reading} />
    </>
  );
}
