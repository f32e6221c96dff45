type Ratio = { numerator: number; denominator: number };

/**
 * Σ numerators / Σ denominators of the totals, with its gradient, so that Σ coefficient · vector is a
 * unit's linearised contribution.
 *
 * @param sums totals over all units; `ratios` say where the parts stand in them
 * @returns null when the denominators are 0 together
 * @example ratioOfTotals([3, 4, 9, 13], [{ numerator: 0, denominator: 1 }, { numerator: 2, denominator: 3 }])
 * // { share: 12 / 17, coefficients: [1 / 17, −12 / 289, 1 / 17, −12 / 289] }
 */
export function ratioOfTotals(
  sums: readonly number[],
  ratios: readonly Ratio[],
): { share: number; coefficients: number[] } | null {
  const total = (part: keyof Ratio) =>
    ratios.reduce((sum, ratio) => sum + (sums[ratio[part]] ?? 0), 0);
  const denominator = total('denominator');
  if (!(denominator > 0)) return null;
  const share = total('numerator') / denominator;
  const coefficients = new Array<number>(sums.length).fill(0);
  for (const ratio of ratios) {
    coefficients[ratio.numerator] = 1 / denominator;
    coefficients[ratio.denominator] = -share / denominator;
  }
  return { share, coefficients };
}
