import { normalQuantile } from '@/lib/statistics/distributions';
import { seededRandom } from '@/lib/statistics/seeded-random';

/** One respondent: for each factor (satisfied, rated), one after the other. */
export type Answered = { day: number; vector: readonly number[] };

export const FACTOR_COUNT = 5;
const SAME_RESPONDENT = 0.5;
const NO_OPINION = [0.05, 0.05, 0.05, 0.05, 0.2];
const STEPS = 65_536;

const normals = Float64Array.from({ length: STEPS }, (_, i) => normalQuantile((i + 0.5) / STEPS));
const random = seededRandom(20_261_123);
const normal = () => normals[Math.floor(random() * STEPS)] as number;

/** Five shares around p, more apart where there is room; their mean is p. */
function factorShares(p: number): number[] {
  return [-2, -1, 0, 1, 2].map((step) => p + step * 0.3 * Math.min(p, 1 - p));
}

const coarse = Array.from({ length: 400 }, (_, i) => normalQuantile((i + 0.5) / 400));
const normalShareBelow = (x: number) => {
  let [from, to] = [0, STEPS];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((normals[middle] as number) < x) from = middle + 1;
    else to = middle;
  }
  return from / STEPS;
};

/** The latent share of the day's mood that gives answers of one day this correlation of 0 and 1. */
function latentOfDay(p: number, correlation: number): number {
  if (correlation === 0) return 0;
  const threshold = normalQuantile(p);
  const correlationOf = (latent: number) => {
    const squares = coarse.map(
      (mood) =>
        normalShareBelow((threshold - Math.sqrt(latent) * mood) / Math.sqrt(1 - latent)) ** 2,
    );
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    return (mean - p * p) / (p * (1 - p));
  };
  let [low, high] = [0, 0.9];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (correlationOf(middle) < correlation) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * A world of respondents: a latent mood of the day, one of the respondent and one of each answer, so that the
 * five answers of one respondent go together and the answers of one day are as alike as `correlation` says.
 */
export function world(p: number, correlation: number) {
  const thresholds = factorShares(p).map(normalQuantile);
  const day = latentOfDay(p, correlation);
  const respondent = Math.max(0, SAME_RESPONDENT - day);
  const [ofDay, ofRespondent] = [Math.sqrt(day), Math.sqrt(respondent)];
  const ofAnswer = Math.sqrt(1 - day - respondent);
  /** `n` respondents, each on any of `days`. */
  return (n: number, days: number): Answered[] => {
    const moods = Array.from({ length: days }, () => ofDay * normal());
    const people: Answered[] = [];
    for (let i = 0; i < n; i++) {
      const at = Math.floor(random() * days);
      const mood = (moods[at] as number) + ofRespondent * normal();
      const vector = new Array<number>(2 * FACTOR_COUNT).fill(0);
      for (let factor = 0; factor < FACTOR_COUNT; factor++) {
        if (random() < (NO_OPINION[factor] as number)) continue;
        vector[2 * factor] = Number(mood + ofAnswer * normal() < (thresholds[factor] as number));
        vector[2 * factor + 1] = 1;
      }
      people.push({ day: at, vector });
    }
    return people;
  };
}
