/** Where the two parts of a ratio stand in the sums. */
export type RatioIndex = { numerator: number; denominator: number };

export type MeanOfRatios = {
  share: number;
  /** Gradient, as long as the sums: Σ coefficient · vector is a unit's linearised contribution. */
  coefficients: number[];
  /**
   * Independent answers if a respondent's were all one, for denominators that count answers: 1 / (mean of
   * 1/√denominator)², the denominator itself when all are the same.
   */
  answers: number;
};

/**
 * The plain mean over groups of the plain mean over each group's ratios, for totals of a sample, with its
 * gradient. The linearised contributions add up to 0 over the sample (Taylor linearisation of ratios, Särndal,
 * Swensson and Wretman 1992, 5.6). A ratio whose denominator is 0 is left out.
 *
 * @returns null when there is no group, or a group has no ratio
 * @example meanOfRatios([3, 4, 1, 2], [[{ numerator: 0, denominator: 1 }], [{ numerator: 2, denominator: 3 }]])
 * // { share: 0.625, coefficients: [0.125, −0.09375, 0.25, −0.125], answers: 2.745… }
 */
export function meanOfRatios(
  sums: readonly number[],
  groups: readonly (readonly RatioIndex[])[],
): MeanOfRatios | null {
  const coefficients = new Array<number>(sums.length).fill(0);
  const total = (index: number) => sums[index] ?? 0;
  let share = 0;
  let deviation = 0;
  for (const group of groups) {
    const known = group.filter(({ denominator }) => total(denominator) > 0);
    if (known.length === 0) return null;
    const weight = 1 / (groups.length * known.length);
    for (const { numerator, denominator } of known) {
      const ratio = total(numerator) / total(denominator);
      const slope = weight / total(denominator);
      share += weight * ratio;
      deviation += weight / Math.sqrt(total(denominator));
      coefficients[numerator] = (coefficients[numerator] ?? 0) + slope;
      coefficients[denominator] = (coefficients[denominator] ?? 0) - ratio * slope;
    }
  }
  return groups.length === 0 ? null : { share, coefficients, answers: 1 / deviation ** 2 };
}
