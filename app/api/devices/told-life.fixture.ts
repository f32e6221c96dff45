import { type GivenAnswer, judgeStored } from '@/app/api/devices/stored-answers.fixture';
import type { Database } from '@/db/client';
import { CLOCK_TOLERANCE_MS } from '@/lib/devices/answer-moment';
import { dayOfInstant, instantFromMilliseconds } from '@/lib/time/instant';

/** The tablet's own time may be off by the tolerance, and so may what it is compared with. */
const SURE_WITHIN_MS = 2 * CLOCK_TOLERANCE_MS;

export type Told = {
  seed: number;
  requests: number;
  /** How long the life was, in the world's time. */
  daysLong: number;
  thanked: number;
  stored: number;
  lost: string[];
  /** What was said once and is there twice, or is there as another answer than it was given as. */
  doubled: string[];
  /** Where the scores differ from a recount of the answers. */
  miscounted: string[];
  /** Dated further from the truth than is allowed, though its clock was held for known. */
  misdated: string[];
  /** Told to be dated by a guess … */
  guessed: number;
  /** … and on another day than the true one. */
  guessedWrong: number;
  gaps: number;
  /** The tablet did not end with the settings that its managers gave it last. */
  isSetupStale: boolean;
};

export function isWhole(life: Told): boolean {
  const { lost, doubled, miscounted, misdated, gaps, isSetupStale } = life;
  const faults = lost.length + doubled.length + miscounted.length + misdated.length + gaps;
  return faults === 0 && !isSetupStale;
}

/** With the true time of giving, which only the world knows. */
export type TrulyGiven = GivenAnswer & { atMs: number };

type Life = {
  deviceId: number;
  mark: string;
  given: readonly TrulyGiven[];
  thanked: readonly string[];
  /** Of answers that a late message brought first, how late it was. */
  heldBackMs: ReadonlyMap<string, number>;
};

/** Nothing lost, nothing twice, and whatever is held for known is true. */
export async function judgeLife(
  pool: Database['pool'],
  life: Life,
): Promise<Omit<Told, 'seed' | 'requests' | 'isSetupStale' | 'daysLong'>> {
  const judged = await judgeStored(pool, life);
  const truth = new Map(life.given.map(({ id, atMs }) => [id, atMs]));
  const dated = judged.stored.flatMap(({ id, atMs, clock }) => {
    const trueMs = truth.get(id);
    return trueMs === undefined ? [] : [{ id, atMs, clock, trueMs }];
  });
  const dayOf = (milliseconds: number) => dayOfInstant(instantFromMilliseconds(milliseconds));
  const guesses = dated.filter(({ clock }) => clock === 'unknown');
  const misdated = dated.filter(({ id, atMs, clock, trueMs }) => {
    const allowedMs = SURE_WITHIN_MS + (life.heldBackMs.get(id) ?? 0);
    return clock !== 'unknown' && Math.abs(atMs - trueMs) > allowedMs;
  });
  return {
    ...judged,
    thanked: life.thanked.length,
    stored: judged.stored.length,
    misdated: misdated.map(({ id }) => id),
    guessed: guesses.length,
    guessedWrong: guesses.filter(({ atMs, trueMs }) => dayOf(atMs) !== dayOf(trueMs)).length,
  };
}
