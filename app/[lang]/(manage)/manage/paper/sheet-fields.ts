import { fieldNames } from '@/app/_survey/field-names';
import type {
  DigitField,
  SheetFields,
} from '@/app/[lang]/(manage)/manage/paper/_components/sheet-form';
import {
  COMMENT_FIELD,
  HELPER_FIELD,
  REASONS_FIELD,
} from '@/app/[lang]/(manage)/manage/paper/sheet-form-values';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { type Questionnaire, RATINGS } from '@/lib/questionnaire/questionnaire';
import { HELPERS } from '@/lib/submission/helper-role';

/**
 * The fields of a sheet in the order in which they stand on the paper.
 * @param hints what else is told at a field, by its name
 */
export function sheetFields(
  questionnaire: Questionnaire,
  language: Language,
  t: Translate,
  hints: Readonly<Record<string, string>> = {},
): SheetFields {
  const ratingWords = {
    0: t('rating.none'),
    ...Object.fromEntries(RATINGS.map((rating) => [rating, t(`rating.${rating}`)])),
  };
  const helperWords = {
    0: t('paper.form.helper.0'),
    ...Object.fromEntries(HELPERS.map((role, at) => [at + 1, t(`survey.helper.${role}`)])),
  };
  const hinted = (name: string, hint?: string) => {
    const all = [hint, hints[name]].filter(Boolean).join(' ');
    return all === '' ? {} : { hint: all };
  };
  const ratings = questionnaire.items.map(({ code, wording }): DigitField => {
    const name = fieldNames.rating(code);
    return { name, label: `${code} · ${wording[language]}`, words: ratingWords, ...hinted(name) };
  });
  const helper = {
    name: HELPER_FIELD,
    label: t('paper.form.helper'),
    words: helperWords,
    ...hinted(HELPER_FIELD, t('paper.form.helperHint')),
  };
  return {
    keys: t('paper.form.keys'),
    front: { legend: t('paper.form.ratings'), fields: [...ratings, helper] },
    back: {
      legend: t('paper.form.back'),
      reasons: {
        name: REASONS_FIELD,
        label: t('paper.form.reasons'),
        hint: '',
        ...hinted(REASONS_FIELD, t('paper.form.reasonsHint')),
      },
      comment: {
        name: COMMENT_FIELD,
        label: t('paper.form.comment'),
        hint: t('paper.form.commentHint'),
      },
    },
  };
}
