import type { Character } from '@/db/seed/demonstration/character';
import type { Random } from '@/db/seed/demonstration/random';
import type { ServiceField } from '@/lib/places/service-fields';
import type { Factor, Item, Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import type { Channel } from '@/lib/submission/channel';

/** Where the latent satisfaction passes from one rating to the next. */
const THRESHOLDS = { very: 0.45, satisfied: -0.92, neutral: -1.5, dissatisfied: -2.02 };

const PERSON = 0.72;
const FACTOR_NOISE = 0.42;
const CRITERION_NOISE = 0.3;
const STRAIGHT_LINERS = 0.16;

const FACTOR_LEVELS: Record<Factor, number> = {
  access: 0.02,
  procedures: -0.1,
  officials: 0.18,
  result: 0.03,
  feedback: -0.3,
};

const FIELD_LEVELS: Record<ServiceField, number> = {
  'civil-status': 0.08,
  land: -0.38,
  certification: 0.12,
  'social-protection': 0.04,
  business: 0.02,
  construction: -0.12,
  general: 0.05,
};

/** Who has no opinion: few have ever complained, some have no result yet. */
const SKIPS: Record<Factor | 'overall', number> = {
  access: 0.02,
  procedures: 0.03,
  officials: 0.015,
  result: 0.07,
  feedback: 0.2,
  overall: 0.008,
};
const SKIPS_ALL = 0.0015;

const CHANNEL_LEVELS: Record<Channel, number> = {
  kiosk: 0.03,
  phone: -0.12,
  assisted: 0.25,
  paper: 0.05,
};

/** One person's satisfaction with each factor and on the whole, on the latent scale. */
type Latent = { overall: number; factors: Record<Factor, number>; straight: boolean };

type Visit = {
  character: Character;
  progress: number;
  field: ServiceField | null;
  channel: Channel;
  /** Between 8:00 and 10:30, when the seats are taken. */
  isBusyHour: boolean;
};

export function drawLatent(random: Random, visit: Visit): Latent {
  const { character } = visit;
  const person =
    PERSON * random.normal() +
    character.level +
    character.trend(visit.progress) +
    CHANNEL_LEVELS[visit.channel] +
    (visit.field === null ? 0 : FIELD_LEVELS[visit.field]);
  const straight = random.chance(STRAIGHT_LINERS);
  const factors = {} as Record<Factor, number>;
  let sum = 0;
  for (const factor of FACTORS) {
    const crowded = factor === 'access' && visit.isBusyHour ? -0.15 : 0;
    const ofFactor = FACTOR_LEVELS[factor] + character.factorLevels[factor] + crowded;
    factors[factor] = person + ofFactor + FACTOR_NOISE * random.normal();
    sum += factors[factor];
  }
  const overall = 0.5 * person + (0.5 * sum) / FACTORS.length + 0.25 * random.normal();
  return { overall, factors, straight };
}

/** Ratings in the order of the questionnaire's items; `null` is "no opinion". */
export function rate(
  random: Random,
  latent: Latent,
  questionnaire: Questionnaire,
): (Rating | null)[] {
  const skipsAll = random.chance(SKIPS_ALL);
  const noise = questionnaire.asksProfile ? CRITERION_NOISE : 0;
  return questionnaire.items.map((item) => {
    const skips = skipsAll || random.chance(SKIPS[item.factor ?? 'overall']);
    const value = latentOf(item, latent) + noise * random.normal();
    return skips ? null : ratingOf(latent.straight ? latent.overall : value);
  });
}

export function onlyOverall(latent: Latent, questionnaire: Questionnaire): (Rating | null)[] {
  return questionnaire.items.map((item) =>
    item.factor === null ? ratingOf(latent.overall) : null,
  );
}

function latentOf(item: Item, latent: Latent): number {
  return item.factor === null ? latent.overall : latent.factors[item.factor];
}

function ratingOf(value: number): Rating {
  if (value > THRESHOLDS.very) return 5;
  if (value > THRESHOLDS.satisfied) return 4;
  if (value > THRESHOLDS.neutral) return 3;
  return value > THRESHOLDS.dissatisfied ? 2 : 1;
}
