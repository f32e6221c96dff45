import { openingOn } from '@/db/seed/demonstration/calendar';
import type { Centre } from '@/db/seed/demonstration/centres';
import { type Character, characterOf } from '@/db/seed/demonstration/character';
import { composeComment } from '@/db/seed/demonstration/comments/compose-comment';
import { moodOf } from '@/db/seed/demonstration/comments/mood';
import {
  type DayOfCentre,
  type DemonstrationResponse,
  moments,
} from '@/db/seed/demonstration/demonstration-response';
import { gamingBurst } from '@/db/seed/demonstration/gaming-burst';
import { drawProfile } from '@/db/seed/demonstration/profile';
import { Random } from '@/db/seed/demonstration/random';
import { drawLatent, onlyOverall, rate } from '@/db/seed/demonstration/ratings';
import { tickReasons } from '@/db/seed/demonstration/reasons';
import { answeringSeconds, travelMs, visitTime } from '@/db/seed/demonstration/visit-time';
import type { DossierDay } from '@/db/seed/demonstration/volumes';
import type { Language } from '@/lib/i18n/language';
import type { ServiceField } from '@/lib/places/service-fields';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import type { Channel } from '@/lib/submission/channel';
import { type Day, daysBetween } from '@/lib/time/day';
import { instantMilliseconds, instantOnDay } from '@/lib/time/instant';
import type { Period } from '@/lib/time/period';

const CHANNELS = [
  ['kiosk', 0.62],
  ['phone', 0.3],
  ['assisted', 0.05],
  ['paper', 0.03],
] as const;
const FULL: Record<Channel, number> = { kiosk: 0, phone: 0.09, assisted: 0.26, paper: 0 };
const NAMES_COUNTER: Record<Channel, number> = {
  kiosk: 0.94,
  phone: 0.55,
  assisted: 0.7,
  paper: 0.4,
};
const GIVES_DOSSIER: Record<Channel, number> = {
  kiosk: 0.04,
  phone: 0.24,
  assisted: 0.12,
  paper: 0.15,
};
const PARTIAL_AT_KIOSK = 0.032;
const IN_ENGLISH = 0.006;

const VISITORS: Record<ServiceField, number> = {
  'civil-status': 0.28,
  land: 0.2,
  certification: 0.3,
  'social-protection': 0.11,
  business: 0.07,
  construction: 0.08,
  general: 0.22,
};

const HOUR_MS = 3_600_000;

/** What one centre hears over the whole period, day by day; `lines` are its working days in order. */
export function* responsesOf(
  centre: Centre,
  lines: readonly DossierDay[],
  period: Period,
  seed: string,
): Generator<DemonstrationResponse[]> {
  const character = characterOf(centre, seed);
  const from = period.from > centre.validFrom ? period.from : centre.validFrom;
  const length = Math.max(daysBetween(from, period.to), 1);
  for (const line of lines) {
    const progress = daysBetween(from, line.day) / length;
    const random = new Random(`${seed} responses ${centre.code} ${line.day}`);
    yield responsesOfDay(random, centre, character, line, progress);
  }
}

function responsesOfDay(
  random: Random,
  centre: Centre,
  character: Character,
  line: DossierDay,
  progress: number,
): DemonstrationResponse[] {
  const adoption = 0.8 + 0.35 * progress;
  const mean = line.resolved * character.responseRate * adoption * random.between(0.6, 1.4);
  // Never more answers than dossiers handed out.
  const count = Math.min(random.poisson(mean), line.resolved);
  const day: DayOfCentre = {
    centre,
    character,
    progress,
    midnight: instantMilliseconds(instantOnDay(line.day, 0)),
    opening: openingOn(line.day, centre.opensSaturdays),
    nextDossier: dossierCodes(centre, line.day),
  };
  const honest = Array.from({ length: count }, () => response(random, day));
  const burst = gamingBurst(random, day).slice(0, line.resolved - count);
  return [...honest, ...burst];
}

function response(random: Random, day: DayOfCentre): DemonstrationResponse {
  const { centre } = day;
  const channel = random.pickWeighted(CHANNELS);
  const visited = random.pickWeighted(
    centre.counters.map((counter) => [counter, VISITORS[counter.field]] as const),
  );
  const { field } = visited;
  const questionnaire = random.chance(FULL[channel]) ? fullQuestionnaire : counterQuestionnaire;
  const partial = channel === 'kiosk' && random.chance(PARTIAL_AT_KIOSK);
  const language: Language = random.chance(IN_ENGLISH) ? 'en' : 'vi';
  const time = visitTime(random, day.opening, channel);
  const isBusyHour = time >= 8 * HOUR_MS && time <= 10.5 * HOUR_MS;
  const latent = drawLatent(random, {
    character: day.character,
    progress: day.progress,
    field,
    channel,
    isBusyHour,
  });
  const ratings = partial
    ? onlyOverall(latent, questionnaire)
    : rate(random, latent, questionnaire);
  const mood = partial ? null : moodOf(random, ratings, questionnaire, field, channel);
  const seconds = partial
    ? random.integer(3, 8)
    : answeringSeconds(random, channel, questionnaire.asksProfile);
  return {
    id: random.uuid(),
    ...moments(day.midnight + time, seconds, travelMs(random, channel)),
    centre,
    counter: random.chance(NAMES_COUNTER[channel]) ? visited : null,
    questionnaire,
    channel,
    language,
    partial,
    ratings,
    reasons: partial ? null : tickReasons(random, ratings, questionnaire, field),
    comment: mood === null ? null : composeComment(random, mood, language, centre, field),
    dossierCode: !partial && random.chance(GIVES_DOSSIER[channel]) ? day.nextDossier() : null,
    profile: questionnaire.asksProfile ? drawProfile(random, centre, channel) : null,
  };
}

/** Each dossier answers once: numbers run through the day. */
function dossierCodes(centre: Centre, of: Day): () => string {
  const office = centre.isProvincial
    ? '1'
    : `${centre.code.slice(0, 2)}.${centre.code.slice(2, 5)}`;
  const date = of.slice(2).replaceAll('-', '');
  let number = 0;
  return () => {
    number += 1;
    return `H15.${office}-${date}-${String(number).padStart(4, '0')}`;
  };
}
