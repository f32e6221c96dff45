import type { ItemCode, Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';
import { mergeSpread, NO_SPREAD, type Spread } from '@/lib/rollup/spread';
import { momentsOf } from '@/lib/statistics/moments';

/** How often each rating 1..5 was given. */
export type RatingCounts = readonly [number, number, number, number, number];

/** Counts of a set of responses, by item code, so that versions of a questionnaire can be joined. */
export type Counted = {
  /** Responses. */
  n: number;
  items: Readonly<Record<ItemCode, RatingCounts>>;
  reasons: Readonly<Record<string, number>>;
  /** What the certainty of every figure follows from. */
  spread: Spread;
};

export const NOTHING_COUNTED: Counted = { n: 0, items: {}, reasons: {}, spread: NO_SPREAD };

const NO_RATINGS: RatingCounts = [0, 0, 0, 0, 0];

/** As rollups keep it: five numbers for each item, one item after the other. */
export type AlignedCounts = {
  n: number;
  counts: readonly number[];
  reasonCounts: readonly number[];
  /** How many units there are, and the sums of products of their vectors, as `Moments` keeps them. */
  units: number;
  products: readonly number[];
};

export function countedFromAligned(
  questionnaire: Pick<Questionnaire, 'items' | 'reasons'>,
  aligned: AlignedCounts,
): Counted {
  const items: Record<ItemCode, RatingCounts> = {};
  questionnaire.items.forEach((item, index) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = aligned.counts.slice(index * 5, index * 5 + 5);
    items[item.code] = [a, b, c, d, e];
  });
  const reasons: Record<string, number> = {};
  questionnaire.reasons.forEach((reason, index) => {
    const count = aligned.reasonCounts[index] ?? 0;
    if (count > 0) reasons[reason.code] = count;
  });
  const codes = questionnaire.items.map(({ code }) => code);
  const sums = codes.flatMap((code) => {
    const counts = items[code] ?? NO_RATINGS;
    return [satisfiedCount(counts), ratedCount(counts)];
  });
  const moments = { units: aligned.units, sums, products: aligned.products };
  return { n: aligned.n, items, reasons, spread: { codes, moments } };
}

type RatedResponse = {
  ratings: Readonly<Record<ItemCode, Rating | null>>;
  reasons?: readonly string[];
};

function spreadOf(responses: readonly RatedResponse[]): Spread {
  const codes = [...new Set(responses.flatMap(({ ratings }) => Object.keys(ratings)))].sort();
  const vectors = responses.map(({ ratings }) =>
    codes.flatMap((code) => {
      const rating = ratings[code] ?? null;
      return rating === null ? [0, 0] : [rating >= 4 ? 1 : 0, 1];
    }),
  );
  return { codes, moments: momentsOf(vectors, codes.length * 2) };
}

/** Counts responses one by one: what a rollup must equal. Every response is a unit of its own. */
export function countResponses(responses: readonly RatedResponse[]): Counted {
  const items: Record<ItemCode, [number, number, number, number, number]> = {};
  const reasons: Record<string, number> = {};
  for (const response of responses) {
    for (const [code, rating] of Object.entries(response.ratings)) {
      const counts = items[code] ?? [0, 0, 0, 0, 0];
      if (rating !== null) counts[rating - 1] = (counts[rating - 1] ?? 0) + 1;
      items[code] = counts;
    }
    for (const code of response.reasons ?? []) reasons[code] = (reasons[code] ?? 0) + 1;
  }
  return { n: responses.length, items, reasons, spread: spreadOf(responses) };
}

function addCounts(a: RatingCounts, b: RatingCounts): RatingCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}

/** Associative and commutative, with `NOTHING_COUNTED` as its zero. */
export function mergeCounted(a: Counted, b: Counted): Counted {
  const items: Record<ItemCode, RatingCounts> = { ...a.items };
  for (const [code, counts] of Object.entries(b.items)) {
    const known = items[code];
    items[code] = known ? addCounts(known, counts) : counts;
  }
  const reasons: Record<string, number> = { ...a.reasons };
  for (const [code, count] of Object.entries(b.reasons)) {
    reasons[code] = (reasons[code] ?? 0) + count;
  }
  return { n: a.n + b.n, items, reasons, spread: mergeSpread(a.spread, b.spread) };
}

export function ratedCount(counts: RatingCounts): number {
  return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
}

/** Ratings 4 and 5. */
export function satisfiedCount(counts: RatingCounts): number {
  return counts[3] + counts[4];
}
