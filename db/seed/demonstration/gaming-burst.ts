import {
  type DayOfCentre,
  type DemonstrationResponse,
  moments,
} from '@/db/seed/demonstration/demonstration-response';
import type { Random } from '@/db/seed/demonstration/random';
import { CLOSING_MS } from '@/db/seed/demonstration/visit-time';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const ON_DAYS = 0.72;
const MINUTES_BEFORE_CLOSING = { from: 11, to: 4 };

/** Somebody taps five, six times a response, on one kiosk within minutes, before going home. */
export function gamingBurst(random: Random, day: DayOfCentre): DemonstrationResponse[] {
  const { centre, character } = day;
  const isGamed = character.gamedFrom !== null && day.progress >= character.gamedFrom;
  const counter = centre.counters[0];
  if (!isGamed || day.opening !== 'full' || !counter || !random.chance(ON_DAYS)) return [];
  const { from, to } = MINUTES_BEFORE_CLOSING;
  let time = day.midnight + CLOSING_MS - random.between(to + 3, from) * 60_000;
  return Array.from({ length: random.integer(6, 14) }, () => {
    const seconds = random.integer(5, 9);
    time += (seconds + random.between(2, 6)) * 1000;
    return {
      id: random.uuid(),
      ...moments(time, seconds, random.between(150, 900)),
      centre,
      counter,
      questionnaire: counterQuestionnaire,
      channel: 'kiosk' as const,
      language: 'vi' as const,
      partial: false,
      ratings: counterQuestionnaire.items.map(() => 5 as const),
      reasons: null,
      comment: null,
      dossierCode: null,
      profile: null,
    };
  });
}
