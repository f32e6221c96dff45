import { runtime } from '@/app/_server/runtime';
import { surveyPlace } from '@/app/_survey/survey-place';
import type { LocalizedText } from '@/lib/i18n/language';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import { dayOfInstant } from '@/lib/time/instant';

export type KioskPlace = {
  centre: string;
  counter: string | null;
  centreName: LocalizedText;
  counterName: LocalizedText | null;
};

export type KioskSetup = {
  place: KioskPlace;
  questionnaire: Questionnaire;
  idleSeconds: number;
  isDemonstration: boolean;
};

/** `null` when no centre or counter has that code today. */
export async function loadKiosk(code: string): Promise<KioskSetup | null> {
  const { places, questionnaires, config, isDemonstration, now } = runtime();
  const found = surveyPlace(await places.tree(), code, dayOfInstant(now()));
  if (!found) return null;
  return {
    place: {
      centre: found.centre.code,
      counter: found.counter?.code ?? null,
      centreName: found.centre.name,
      counterName: found.counter?.name ?? null,
    },
    questionnaire: questionnaires.current('counter'),
    idleSeconds: config.kioskIdleSeconds,
    isDemonstration,
  };
}
