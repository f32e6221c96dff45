import { meaningOfField, NO_OPINION } from '@/app/_survey/field-names';
import { isLowRating } from '@/app/_survey/low-rating';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

/** As a browser's form or react-hook-form holds them; absent, '' and false mean "not filled in". */
export type FormFields = Record<string, string | boolean | null | undefined>;

/** Not checked yet: what is wrong in it is for answersSchema to say. */
export type UncheckedAnswers = {
  ratings: Record<string, unknown>;
  reasons?: string[];
  comment?: string;
  dossierCode?: string;
  profile?: Record<string, unknown>;
  [unknownField: string]: unknown;
};

function ratingOf(value: string): unknown {
  if (value === NO_OPINION) return null;
  return /^[1-5]$/.test(value) ? Number(value) : value;
}

/**
 * Form fields → answers. A reason ticked under a question that is no longer rated 1 or 2 is out of
 * sight for whoever sends the form, so it is not sent. Unknown fields stay in, to be refused.
 */
export function answersFromForm(
  questionnaire: Questionnaire,
  fields: FormFields,
): UncheckedAnswers {
  // Names come from strangers: without a prototype, `__proto__` is a field like any other.
  const answers: UncheckedAnswers = { ratings: Object.create(null) };
  const unknown: Record<string, unknown> = Object.create(null);
  const ticked: string[] = [];
  const profile: Record<string, unknown> = Object.create(null);
  for (const [name, given] of Object.entries(fields)) {
    if (given === undefined || given === null || given === false || given === '') continue;
    const meaning = meaningOfField(name);
    const text = String(given);
    if (meaning.kind === 'rating') answers.ratings[meaning.code] = ratingOf(text);
    else if (meaning.kind === 'reason') ticked.push(meaning.code);
    else if (meaning.kind === 'profile') profile[meaning.code] = text;
    else if (meaning.kind === 'unknown') unknown[name] = text;
    else if (text.trim() !== '') answers[meaning.kind] = text.replace(/\r\n?/g, '\n');
  }
  const reasons = inSight(questionnaire, answers.ratings, ticked);
  if (reasons.length > 0) answers.reasons = reasons;
  if (Object.keys(profile).length > 0) answers.profile = { ...profile };
  return { ...unknown, ...answers, ratings: { ...answers.ratings } };
}

function inSight(
  questionnaire: Questionnaire,
  ratings: Record<string, unknown>,
  ticked: readonly string[],
): string[] {
  const lowFactors = new Set(
    questionnaire.items
      .filter((item) => isLowRating(ratings[item.code]))
      .map((item) => item.factor),
  );
  const factorOf = new Map(questionnaire.reasons.map((reason) => [reason.code, reason.factor]));
  return ticked.filter((code) => {
    const factor = factorOf.get(code);
    return factor === undefined || lowFactors.has(factor);
  });
}
