import { answersFromForm, type FormFields } from '@/app/_survey/answers-from-form';
import type { SurveyPlace } from '@/app/_survey/survey-place';
import type { PhoneForm } from '@/app/(phone)/phone-location';
import { isLanguageTag, type LanguageTag } from '@/lib/i18n/language-tag';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import { type Instant, parseInstant } from '@/lib/time/instant';

/** What the page itself puts into the form, beside the answers. */
export type Hidden = {
  id: string;
  startedAt: Instant;
  version: number;
  shownIn: ShownIn;
};

/** The words that a form was shown in: the answers are to them, whatever has become of the language since. */
export type ShownIn = { language: LanguageTag; languageVersion: number | null };

/** `null` for what did not come back as it was given out. */
export type HiddenReturned = { [Field in keyof Hidden]: Hidden[Field] | null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A field that people do not see and programs that fill in every form fill in too. */
export const TRAP_FIELD = 'website';

function versionOf(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}

export function partHidden(fields: Record<string, string>): {
  hidden: HiddenReturned;
  helper: string;
  isTrapped: boolean;
  answers: FormFields;
} {
  const {
    id = '',
    startedAt = '',
    version = '',
    language = '',
    languageVersion = '',
    helper = '',
    ...rest
  } = fields;
  const { [TRAP_FIELD]: trap = '', ...answers } = rest;
  return {
    helper,
    isTrapped: trap !== '',
    hidden: {
      id: UUID.test(id) ? id : null,
      startedAt: parseInstant(startedAt),
      version: versionOf(version),
      shownIn: isLanguageTag(language)
        ? { language, languageVersion: versionOf(languageVersion) }
        : null,
    },
    answers,
  };
}

/** The body of the submission door. Nobody sends before he started, whatever the clock did in between. */
export function submissionFromForm(given: {
  place: SurveyPlace;
  form: PhoneForm;
  questionnaire: Questionnaire;
  hidden: Hidden;
  answers: FormFields;
  helper: string;
  now: Instant;
}): unknown {
  const { place, form, questionnaire, hidden, answers, helper, now } = given;
  const { language, languageVersion } = hidden.shownIn;
  return {
    ...answersFromForm(questionnaire, answers),
    id: hidden.id,
    centre: place.centre.code,
    ...(place.counter && { counter: place.counter.code }),
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    channel: form === 'assisted' ? 'assisted' : 'phone',
    ...(form === 'assisted' && { helper }),
    language,
    ...(languageVersion !== null && { languageVersion }),
    startedAt: hidden.startedAt,
    submittedAt: hidden.startedAt > now ? hidden.startedAt : now,
  };
}
