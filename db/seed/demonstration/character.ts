import type { Centre } from '@/db/seed/demonstration/centres';
import { Random } from '@/db/seed/demonstration/random';
import { isQuiet, SPECIAL_CENTRES } from '@/db/seed/demonstration/special-centres';
import type { Factor } from '@/lib/questionnaire/questionnaire';

/** What is lasting about a centre. Levels are on the scale of the latent satisfaction (deviation ≈ 1). */
export type Character = {
  /** Responses for each resolved dossier. */
  responseRate: number;
  level: number;
  factorLevels: Record<Factor, number>;
  /** Deviation by progress through the demonstration, 0 at its first day, 1 at its last. */
  trend: (progress: number) => number;
  gamedFrom: number | null;
};

const COMMUNE_RATES = { low: 0.08, high: 0.24 };
const PROVINCIAL_RATE = 0.068;

export function characterOf(centre: Centre, seed: string): Character {
  const random = new Random(`${seed} character ${centre.code}`);
  const factorLevels = {
    access: 0.16 * random.normal(),
    procedures: 0.1 * random.normal(),
    officials: 0.14 * random.normal(),
    result: 0.1 * random.normal(),
    feedback: 0.14 * random.normal(),
  };
  const level = centre.isProvincial ? 0.05 : 0.13 * random.normal();
  const { low, high } = COMMUNE_RATES;
  const usualRate = low * (high / low) ** random.fraction();
  return {
    responseRate: centre.isProvincial ? PROVINCIAL_RATE : usualRate,
    level,
    factorLevels,
    trend: settlingIn(centre),
    gamedFrom: null,
    ...specialCharacter(centre, random),
  };
}

/** The first months after the union were harder than those that followed. */
function settlingIn(centre: Centre): Character['trend'] {
  const depth = centre.isProvincial ? 0.15 : 0.3;
  return (progress) => -depth * Math.exp(-progress * 5) + 0.08 * progress;
}

function specialCharacter(centre: Centre, random: Random): Partial<Character> {
  switch (centre.code) {
    case SPECIAL_CENTRES.improving:
      return { level: 0, responseRate: 0.22, trend: (progress) => -0.75 + 1.2 * smooth(progress) };
    case SPECIAL_CENTRES.declining:
      return { level: 0, responseRate: 0.22, trend: (progress) => 0.4 - 1.2 * smooth(progress) };
    case SPECIAL_CENTRES.gamed:
      return { level: -0.35, responseRate: 0.13, gamedFrom: 0.55 };
    case SPECIAL_CENTRES.silent:
      return { responseRate: 0 };
    default:
      return isQuiet(centre.code) ? { responseRate: random.between(0.008, 0.014) } : {};
  }
}

/** From 0 to 1, flat at both ends. */
function smooth(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}
