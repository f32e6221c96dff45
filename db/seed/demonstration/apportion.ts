/**
 * Splits a whole number by weight into whole numbers whose sum is exactly the total (largest
 * remainder). Weight 0 gets 0, and no share is a whole one away from its exact value.
 * @example apportion(10, [1, 1, 1]) // [4, 3, 3]
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  if (!(sum > 0)) {
    if (total === 0) return weights.map(() => 0);
    throw new Error(`expected weights with a sum above 0 to split ${total}, found ${sum}`);
  }
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((so, share) => so + share, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .filter(({ at }) => (weights[at] ?? 0) > 0)
    .sort((x, y) => y.remainder - x.remainder || x.at - y.at);
  for (const { at } of byRemainder.slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
