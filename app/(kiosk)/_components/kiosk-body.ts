import type { SurveyLanguage } from '@/app/_survey/survey-language';
import type { KioskPlace } from '@/lib/devices/kiosk-setup';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { Answers } from '@/lib/submission/answers-schema';
import { type Instant, systemNow } from '@/lib/time/instant';

type Given = {
  id: string;
  place: KioskPlace;
  questionnaire: Questionnaire;
  language: SurveyLanguage;
  startedAt: Instant;
  answers: Answers;
  /** Left before sending: kept, and told apart. */
  isPartial: boolean;
};

/** What the submission door takes; made once, so that every try sends the same. */
export function kioskBody(given: Given) {
  const { id, place, questionnaire, language, startedAt, answers, isPartial } = given;
  const now = systemNow();
  return {
    ...answers,
    id,
    centre: place.centre,
    ...(place.counter !== null && { counter: place.counter }),
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    channel: 'kiosk' as const,
    language: language.tag,
    ...(language.version !== null && { languageVersion: language.version }),
    // The clock may have been set back in between.
    startedAt: startedAt < now ? startedAt : now,
    submittedAt: now,
    ...(isPartial && { partial: true }),
  };
}

export type KioskBody = ReturnType<typeof kioskBody>;
