import { IntervalBars } from '@/app/_ui/interval-bars';
import type { ExampleFigures } from '@/app/[lang]/(public)/method/_components/example-figures';
import { type ExampleWords, fill } from '@/app/[lang]/(public)/method/_components/example-words';
import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';

type Props = { figures: ExampleFigures; words: ExampleWords; language: Language };

function sentence({ figures, words, language }: Props): string {
  const { score, pooled } = figures;
  if (!pooled) return words.nothing;
  const told = { pooled: formatDecimal(language, pooled.value) };
  if (!score) return fill(words.noScore, told);
  return fill(words.result, {
    ...told,
    score: formatDecimal(language, score.value),
    low: formatDecimal(language, score.low, 1),
    high: formatDecimal(language, score.high, 1),
  });
}

/** The two figures with their intervals, and the sentence that is announced when they change. */
export function ExampleResults(props: Props) {
  const { figures, words, language } = props;
  const bars = [
    { key: 'score', label: words.score, value: figures.score, hiddenText: words.unknown },
    { key: 'pooled', label: words.pooled, value: figures.pooled, hiddenText: words.unknown },
  ];
  return (
    <div className="example__results">
      <p className="example__sentence" role="status">
        {sentence(props)}
        {figures.score?.value === 100 ? ` ${words.all}` : null}
      </p>
      <IntervalBars
        bars={bars}
        language={language}
        t={(key, values) => fill(words.chart[key] ?? key, values)}
      />
    </div>
  );
}
