import { z } from 'zod';
import { fieldNames } from '@/app/_survey/field-names';
import type { Translate } from '@/lib/i18n/translator';
import { type Questionnaire, RATINGS } from '@/lib/questionnaire/questionnaire';
import { answersShape } from '@/lib/submission/answers-schema';
import { faultsOf } from '@/lib/submission/fault';
import { HELPERS } from '@/lib/submission/helper-role';
import type { KeyedField, KeyedSheet } from '@/lib/submission/keyed-sheet';

export const REASONS_FIELD = 'reasons';
export const HELPER_FIELD = 'helper';
export const COMMENT_FIELD = 'comment';

type FormValues = Readonly<Record<string, string>>;
type Read =
  | { ok: true; sheet: KeyedSheet }
  | { ok: false; errors: { field: string; text: string }[] };

/** The name of the form's field for one that is compared. */
export function nameOfField(field: KeyedField): string {
  return field.kind === 'rating' ? fieldNames.rating(field.code) : field.kind;
}

/** What a clerk would have typed for this sheet. */
export function valuesOfSheet(questionnaire: Questionnaire, sheet: KeyedSheet): FormValues {
  const ratings = questionnaire.items.map(({ code }) => [
    fieldNames.rating(code),
    String(sheet.ratings[code] ?? 0),
  ]);
  return {
    ...Object.fromEntries(ratings),
    [REASONS_FIELD]: sheet.reasons.join(' '),
    [HELPER_FIELD]: String(sheet.helper === null ? 0 : HELPERS.indexOf(sheet.helper) + 1),
    [COMMENT_FIELD]: sheet.comment,
  };
}

/** The sheet as it was typed, or all that is wrong with it, in the order of its fields. */
export function readSheetForm(
  questionnaire: Questionnaire,
  values: FormValues,
  t: Translate,
): Read {
  const typed = (name: string) => (values[name] ?? '').normalize('NFC').trim();
  const errors: { field: string; text: string }[] = [];
  const ratings: KeyedSheet['ratings'] = {};
  for (const { code } of questionnaire.items) {
    const field = fieldNames.rating(code);
    const text = typed(field);
    const rating = RATINGS.find((each) => String(each) === text) ?? null;
    if (rating === null && text !== '' && text !== '0') {
      errors.push({ field, text: t('paper.form.ratingWrong', { code }) });
    }
    ratings[code] = rating;
  }
  const helperKey = /^[0-3]$/.test(typed(HELPER_FIELD)) ? Number(typed(HELPER_FIELD)) : null;
  if (helperKey === null) errors.push({ field: HELPER_FIELD, text: t('paper.form.helperWrong') });
  const known = new Set(questionnaire.reasons.map(({ code }) => code));
  const reasons = [
    ...new Set(
      typed(REASONS_FIELD)
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const unknown = reasons.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const text = t('paper.form.reasonsWrong', { codes: unknown.join(', ') });
    errors.push({ field: REASONS_FIELD, text });
  }
  const comment = typed(COMMENT_FIELD).replace(/\r\n?/g, '\n');
  const parsed = z.object({ comment: answersShape(questionnaire).comment }).safeParse({ comment });
  for (const { code } of parsed.success ? [] : faultsOf(parsed.error)) {
    errors.push({ field: COMMENT_FIELD, text: t(`problem.${code}`) });
  }
  if (errors.length > 0) return { ok: false, errors };
  const helper = helperKey ? (HELPERS[helperKey - 1] ?? null) : null;
  return { ok: true, sheet: { ratings, reasons, helper, comment } };
}
