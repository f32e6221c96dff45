/**
 * What the variance of any linearised figure needs of the units of a sample (respondents, or all answers of
 * one counter and day): how many they are, the sums of their vectors, and the sums of the products of every
 * two components (upper triangle, row by row). Additive, so parts merge in any order; whole numbers stay exact
 * below 2⁵³.
 */
export type Moments = {
  units: number;
  sums: readonly number[];
  products: readonly number[];
};

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + (b[index] ?? 0));
}

/** @param dimension length of the vectors; a shorter vector ends in zeros */
export function momentsOf(vectors: readonly (readonly number[])[], dimension: number): Moments {
  const sums = new Array<number>(dimension).fill(0);
  const products = new Array<number>((dimension * (dimension + 1)) / 2).fill(0);
  for (const vector of vectors) {
    let start = 0;
    for (let row = 0; row < dimension; start += dimension - row, row++) {
      const value = vector[row] ?? 0;
      if (value === 0) continue;
      sums[row] = (sums[row] ?? 0) + value;
      for (let column = row; column < dimension; column++) {
        const at = start + column - row;
        products[at] = (products[at] ?? 0) + value * (vector[column] ?? 0);
      }
    }
  }
  return { units: vectors.length, sums, products };
}

export function noMoments(dimension: number): Moments {
  return momentsOf([], dimension);
}

/** @throws RangeError when the vectors were of different lengths */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.sums.length !== b.sums.length) {
    throw new RangeError(`expected ${a.sums.length} components, found ${b.sums.length}`);
  }
  return {
    units: a.units + b.units,
    sums: added(a.sums, b.sums),
    products: added(a.products, b.products),
  };
}

/**
 * Estimated variance of the total Σ over units of `coefficients · vector`, the units drawn with replacement,
 * or without from a population of which they are the `sampledFraction`: (1 − f)·m/(m − 1)·Σ(z − z̄)², as
 * `svytotal` of R's survey has it for one stratum of clusters. With the gradient of a figure as coefficients it
 * is the linearised variance of that figure.
 *
 * @param sampledFraction share of the population in the sample; 1 or more leaves no variance
 * @returns never negative; null when fewer than two units tell nothing of how units differ
 */
export function varianceOfTotal(
  moments: Moments,
  coefficients: readonly number[],
  sampledFraction = 0,
): number | null {
  const { units, sums, products } = moments;
  if (units < 2) return null;
  let total = 0;
  let squares = 0;
  let largest = 0;
  let at = 0;
  for (let row = 0; row < sums.length; row++) {
    const weight = coefficients[row] ?? 0;
    total += weight * (sums[row] ?? 0);
    for (let column = row; column < sums.length; column++, at++) {
      const times = column === row ? 1 : 2;
      const part = times * weight * (coefficients[column] ?? 0) * (products[at] ?? 0);
      squares += part;
      largest = Math.max(largest, Math.abs(part));
    }
  }
  const deviations = squares - (total * total) / units;
  // What is left of cancelled parts is no spread: units that are all alike have none.
  if (deviations <= largest * sums.length ** 2 * Number.EPSILON) return 0;
  const correction = Math.max(0, 1 - Math.max(0, sampledFraction));
  return (correction * units * deviations) / (units - 1);
}
