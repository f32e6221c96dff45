import type { Interval } from '@/lib/statistics/interval';
import { seededRandom } from '@/lib/statistics/seeded-random';

/** Answers that are alike, with how many they are (or what they weigh). */
export type RatingPattern = { ratings: readonly number[]; overall: number; count: number };

export type RelativeImportance = {
  n: number;
  /** Share of the overall rating's variance that the factors explain together, 0..1. */
  explained: Interval & { value: number };
  /** In the order of the ratings: each factor's part of what is explained, together 1. */
  parts: readonly (Interval & { value: number })[];
};

const MOST_RESAMPLES = 1_000;
const FEWEST_RESAMPLES = 200;
/** Patterns drawn in all samples together: what may be computed while somebody waits. */
const MOST_DRAWS = 2_000_000;
const SEED = 20_170_913;
/** A column whose own part is smaller than this, of its variance, repeats the columns before it. */
const REPEATS = 1e-10;

/** Sums over answers of the ratings, the overall rating (last) and their products (upper triangle). */
type Sums = { size: number; total: number; values: Float64Array };

/** What one answer of a pattern adds to the sums. */
function contribution(row: readonly number[]): number[] {
  return [...row, ...row.flatMap((one, i) => row.slice(i).map((other) => one * other))];
}

/** All patterns' contributions, one after the other, so that a sample is one pass over numbers. */
class Answers {
  private readonly width: number;
  private readonly contributions: Float64Array;
  private readonly size: number;
  private readonly counts: readonly number[];

  constructor(patterns: readonly RatingPattern[]) {
    const rows = patterns.map(({ ratings, overall }) => [...ratings, overall]);
    this.size = rows[0]?.length ?? 0;
    if (rows.some(({ length }) => length !== this.size || length < 2)) {
      throw new RangeError('expected the same number of ratings, at least one, in each pattern');
    }
    this.width = this.size + (this.size * (this.size + 1)) / 2;
    this.contributions = Float64Array.from(rows.flatMap(contribution));
    this.counts = patterns.map(({ count }) => count);
  }

  /** Sums with each pattern's answers taken `times(count)` times. */
  sums(times: (count: number) => number): Sums {
    const values = new Float64Array(this.width);
    let total = 0;
    this.counts.forEach((count, pattern) => {
      const taken = times(count);
      if (taken === 0) return;
      total += taken;
      const start = pattern * this.width;
      for (let i = 0; i < this.width; i += 1) {
        values[i] = (values[i] ?? 0) + taken * (this.contributions[start + i] ?? 0);
      }
    });
    return { size: this.size, total, values };
  }
}

/** Sums of squares about the mean, as a full matrix row by row. */
function centred({ size, total, values }: Sums): number[] {
  const matrix = new Array<number>(size * size).fill(0);
  let at = size;
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) {
      const value = (values[at] ?? 0) - ((values[i] ?? 0) * (values[j] ?? 0)) / total;
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
      at += 1;
    }
  }
  return matrix;
}

/**
 * Takes what a factor explains out of all others (one step of Gauss and Jordan, as in Goodnight's sweep).
 * @returns null when the factor explains nothing that those before it have not explained
 */
function takeOut(matrix: readonly number[], size: number, factor: number, scale: number) {
  const pivot = matrix[factor * size + factor] ?? 0;
  if (pivot <= REPEATS * scale) return null;
  const left = [...matrix];
  for (let i = 0; i < size; i += 1) {
    const share = (matrix[i * size + factor] ?? 0) / pivot;
    for (let j = 0; j < size; j += 1) {
      left[i * size + j] = (matrix[i * size + j] ?? 0) - share * (matrix[factor * size + j] ?? 0);
    }
  }
  return left;
}

/** What each set of factors (bit by bit) explains of the last column's sum of squares. */
function explainedBySets(matrix: readonly number[], size: number): number[] {
  const factors = size - 1;
  const whole = matrix[size * size - 1] ?? 0;
  const explained = new Array<number>(1 << factors).fill(0);
  const visit = (left: readonly number[], set: number, first: number) => {
    explained[set] = whole - (left[size * size - 1] ?? 0);
    for (let factor = first; factor < factors; factor += 1) {
      const scale = matrix[factor * size + factor] ?? 0;
      visit(takeOut(left, size, factor, scale) ?? left, set | (1 << factor), factor + 1);
    }
  };
  visit(matrix, 0, 0);
  return explained;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** How much of all orders lets exactly these `before` factors come first: before!·after!/factors!. */
function orderShares(factors: number): number[] {
  const shares = [1 / factors];
  for (let before = 1; before < factors; before += 1) {
    shares.push(((shares[before - 1] ?? 0) * before) / (factors - before));
  }
  return shares;
}

/** Lindeman, Merenda and Gold: each factor's gain in R², averaged over all orders. Null without variance. */
function decompose(sums: Sums): { explained: number; gains: number[] } | null {
  const { size } = sums;
  const factors = size - 1;
  const matrix = centred(sums);
  const whole = matrix[size * size - 1] ?? 0;
  if (!(whole > REPEATS * (sums.values.at(-1) ?? 0))) return null;
  const bySet = explainedBySets(matrix, size);
  const shares = orderShares(factors);
  const gains = new Array<number>(factors).fill(0);
  for (let set = 0; set < bySet.length; set += 1) {
    const share = shares[bitsOf(set)] ?? 0;
    for (let factor = 0; factor < factors; factor += 1) {
      if (set & (1 << factor)) continue;
      const gain = ((bySet[set | (1 << factor)] ?? 0) - (bySet[set] ?? 0)) / whole;
      gains[factor] = (gains[factor] ?? 0) + share * gain;
    }
  }
  return { explained: (bySet.at(-1) ?? 0) / whole, gains };
}

/** How often a pattern of `count` answers is drawn again: Poisson, by inversion or, from 40 on, normal. */
function drawnAgain(count: number, random: () => number): number {
  if (count >= 40) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(count + Math.sqrt(count) * normal));
  }
  let rest = random();
  let probability = Math.exp(-count);
  let drawn = 0;
  while (rest >= probability && drawn < 200) {
    rest -= probability;
    drawn += 1;
    probability *= count / drawn;
  }
  return drawn;
}

function percentiles(values: readonly number[], value: number): Interval & { value: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) };
}

/**
 * How much each factor's rating goes with the overall rating: the R² of the linear regression is split by
 * the mean gain of each factor over all orders in which factors can be added (LMG: Lindeman, Merenda, Gold
 * 1980; the Shapley value of the factors). It tells what belongs together, not what causes what.
 *
 * Intervals: percentiles of 1,000 Poisson bootstrap samples under a fixed seed (fewer, down to 200, above
 * 2,000 patterns). Respondents count as independent; answers of one day being alike makes the true intervals
 * a little wider. The cost depends on the number of different patterns, not of answers: 2,000 patterns or
 * more take about a quarter of a second.
 *
 * @param patterns complete answers only, all with as many ratings
 * @returns null when all overall ratings or all ratings are alike: there is nothing to explain
 * @example relativeImportance(swiss).explained.value // 0.7067, as relaimpo's calc.relimp says
 */
export function relativeImportance(patterns: readonly RatingPattern[]): RelativeImportance | null {
  if (patterns.length === 0) return null;
  const answers = new Answers(patterns);
  const sums = answers.sums((count) => count);
  const found = decompose(sums);
  if (found === null || found.explained <= 0) return null;

  const random = seededRandom(SEED);
  const explained: number[] = [];
  const parts = found.gains.map((): number[] => []);
  const resamples = Math.max(
    FEWEST_RESAMPLES,
    Math.min(MOST_RESAMPLES, Math.round(MOST_DRAWS / patterns.length)),
  );
  for (let sample = 0; sample < resamples; sample += 1) {
    const again = decompose(answers.sums((count) => drawnAgain(count, random)));
    if (again === null || again.explained <= 0) continue;
    explained.push(again.explained);
    for (const [factor, gain] of again.gains.entries()) {
      parts[factor]?.push(gain / again.explained);
    }
  }
  return {
    n: sums.total,
    explained: percentiles(explained, found.explained),
    parts: found.gains.map((gain, factor) =>
      percentiles(parts[factor] ?? [], gain / found.explained),
    ),
  };
}
