import type { KioskPlace } from '@/lib/devices/kiosk-setup';
import type { Language } from '@/lib/i18n/language';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { Answers } from '@/lib/submission/answers-schema';
import { type Instant, systemNow } from '@/lib/time/instant';

type Given = {
  id: string;
  place: KioskPlace;
  questionnaire: Questionnaire;
  language: Language;
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
    language,
    // The clock may have been set back in between.
    startedAt: startedAt < now ? startedAt : now,
    submittedAt: now,
    ...(isPartial && { partial: true }),
  };
}

export type KioskBody = ReturnType<typeof kioskBody>;
