/**
 * Kish's effective sample size of a weighted mean of independent strata: 1 / Σ (W²/n), W the weights'
 * shares. Equal to Σ n when the weights are proportional to n, smaller otherwise.
 *
 * @param strata weights (any unit, ≥ 0, not all 0) with the number of observations (> 0) behind each
 * @throws RangeError when no stratum has a weight, or n is not positive
 * @example effectiveSampleSize([{ weight: 3, n: 10 }, { weight: 1, n: 10 }]) // 16
 */
export function effectiveSampleSize(strata: readonly { weight: number; n: number }[]): number {
  const total = strata.reduce((sum, stratum) => sum + stratum.weight, 0);
  if (!(total > 0)) throw new RangeError('expected a positive sum of weights');
  let inverse = 0;
  for (const { weight, n } of strata) {
    if (!(n > 0)) throw new RangeError(`expected n > 0, found ${n}`);
    inverse += (weight / total) ** 2 / n;
  }
  return 1 / inverse;
}
