import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { changeOf } from '@/lib/reports/change';
import { type HiddenReason, isHidden, type Shown, type ShownEstimate } from '@/lib/reports/shown';
import type { PeriodKind } from '@/lib/time/period';

type Asked = {
  language: Language;
  t: Translate;
  /** What the period before is called: the week before, the month before, … */
  kind: PeriodKind | 'free';
  /** Responses counted, also when the score is hidden. */
  n: number | null;
  score: Shown;
  previous: Shown;
  minimumToShow: number;
  minimumToCompare: number;
};

function hiddenSentence({ t, language, n, minimumToShow }: Asked, reason: HiddenReason): string {
  const shownN = formatInteger(language, n ?? 0);
  switch (reason) {
    case 'no-answers':
      return t('manage.sentence.noAnswers');
    case 'factor-without-answers':
      return t('manage.sentence.factorMissing', { n: shownN });
    case 'too-few':
      return t('manage.sentence.tooFew', { n: shownN, minimum: minimumToShow });
    case 'too-uncertain':
      return t('manage.sentence.tooUncertain', { n: shownN });
    case 'small-cell':
    case 'protects-other':
      return t('manage.sentence.protected');
    default:
      return reason satisfies never;
  }
}

function comparedSentence(asked: Asked, score: ShownEstimate): string {
  const { language, t, kind, previous, minimumToCompare } = asked;
  const told = {
    score: formatDecimal(language, score.value, 1),
    n: formatInteger(language, score.n),
    low: formatDecimal(language, score.low, 1),
    high: formatDecimal(language, score.high, 1),
  };
  const change = changeOf(score, previous, minimumToCompare);
  if (change.kind === 'not-compared') {
    return change.because === 'now-few'
      ? t('manage.sentence.few', { ...told, minimum: minimumToCompare })
      : t('manage.sentence.alone', { ...told, kind });
  }
  const values = { ...told, kind, before: formatDecimal(language, change.before.value, 1) };
  if (change.kind === 'rose') return t('manage.sentence.rose', values);
  if (change.kind === 'fell') return t('manage.sentence.fell', values);
  return t('manage.sentence.inconclusive', values);
}

/**
 * The score in one sentence that can be read aloud, with its change against the period before. "Rose" and
 * "fell" are said only when Newcombe's 95 % interval of the difference leaves out 0.
 */
export function scoreSentence(asked: Asked): string {
  const { score } = asked;
  return isHidden(score) ? hiddenSentence(asked, score.hidden) : comparedSentence(asked, score);
}
