import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { ScoreReport } from '@/lib/reports/score-report';

/** Every response told: how many were set aside, by reason, and how many answered other questions. */
export function setAsideLines(report: ScoreReport, language: Language, t: Translate): string[] {
  const { setAside, otherQuestionnaires } = report;
  const lines = Object.entries(setAside).map(([reason, count]) =>
    t('manage.setAside.line', { n: formatInteger(language, count), reason }),
  );
  const others = formatInteger(language, otherQuestionnaires ?? 0);
  return otherQuestionnaires ? [...lines, t('manage.setAside.others', { n: others })] : lines;
}
