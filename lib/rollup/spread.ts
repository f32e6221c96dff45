import type { ItemCode } from '@/lib/questionnaire/questionnaire';
import { type Moments, mergeMoments, noMoments } from '@/lib/statistics/moments';

/**
 * How much the units of a set of responses differ. A unit is a counter's day, since its answers are
 * alike, or a single response. Its vector holds (satisfied, rated) for each code, one after the other.
 */
export type Spread = { codes: readonly ItemCode[]; moments: Moments };

/** With fewer counter-days than this, their differences tell too little. */
export const FEWEST_COUNTER_DAYS = 8;

export const NO_SPREAD: Spread = { codes: [], moments: noMoments(0) };

/** Where the satisfied and the rated of a code stand in a unit's vector. */
export function ratioAt(position: number): { numerator: number; denominator: number } {
  return { numerator: 2 * position, denominator: 2 * position + 1 };
}

/** Index of the product of two positions in the upper triangle of a matrix, row by row. */
function productIndex(dimension: number, a: number, b: number): number {
  const [row, column] = a <= b ? [a, b] : [b, a];
  return row * dimension - (row * (row - 1)) / 2 + (column - row);
}

/** The same units over more codes: what they do not have is 0. */
function widened({ codes, moments }: Spread, wider: readonly ItemCode[]): Moments {
  const dimension = wider.length * 2;
  const place = codes.flatMap((code) => {
    const at = wider.indexOf(code) * 2;
    return [at, at + 1];
  });
  const sums = new Array<number>(dimension).fill(0);
  const products = new Array<number>((dimension * (dimension + 1)) / 2).fill(0);
  place.forEach((at, a) => {
    sums[at] = moments.sums[a] ?? 0;
    for (let b = a; b < place.length; b += 1) {
      const index = productIndex(dimension, at, place[b] ?? 0);
      products[index] = moments.products[productIndex(place.length, a, b)] ?? 0;
    }
  });
  return { units: moments.units, sums, products };
}

function haveSameCodes(a: Spread, b: Spread): boolean {
  return a.codes.length === b.codes.length && a.codes.every((code, at) => code === b.codes[at]);
}

/** Associative and commutative up to the order of codes, with `NO_SPREAD` as its zero. */
export function mergeSpread(a: Spread, b: Spread): Spread {
  if (a.moments.units === 0) return b;
  if (b.moments.units === 0) return a;
  if (haveSameCodes(a, b)) {
    return { codes: a.codes, moments: mergeMoments(a.moments, b.moments) };
  }
  const codes = [...new Set([...a.codes, ...b.codes])].sort();
  return { codes, moments: mergeMoments(widened(a, codes), widened(b, codes)) };
}
