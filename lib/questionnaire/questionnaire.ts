import type { LocalizedText } from '@/lib/i18n/language';

export const FACTORS = ['access', 'procedures', 'officials', 'result', 'feedback'] as const;
export type Factor = (typeof FACTORS)[number];

/** Stable values; the words shown for them are wording. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

export type ItemCode = string;

export type Item = {
  code: ItemCode;
  /** `null` for the overall question, which is never mixed into the score. */
  factor: Factor | null;
  wording: LocalizedText;
};

/** A criterion that a citizen may tick as the reason for a low rating of its factor. */
export type Reason = { code: string; factor: Factor; wording: LocalizedText };

/** A published version never changes: a changed word is a new version. */
export type Questionnaire = {
  code: string;
  version: number;
  name: LocalizedText;
  /** In the order asked; stored ratings are aligned to it. */
  items: readonly Item[];
  reasons: readonly Reason[];
  asksProfile: boolean;
};

export const OVERALL = 'overall';

/** `counter@1` */
export type QuestionnaireKey = `${string}@${number}`;

export function questionnaireKey(of: { code: string; version: number }): QuestionnaireKey {
  return `${of.code}@${of.version}`;
}

export function parseQuestionnaireKey(text: string): { code: string; version: number } | null {
  const match = /^([a-z][a-z0-9-]{0,31})@([1-9]\d{0,4})$/.exec(text);
  return match?.[1] && match[2] ? { code: match[1], version: Number(match[2]) } : null;
}
