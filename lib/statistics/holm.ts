/**
 * Holm's (1979) step-down procedure for a family of hypotheses, without holding their p values: the i-th
 * smallest p is compared with α / (m − i + 1), until one fails. The threshold that ends there is the limit
 * of: reject at α / m, count, reject at α / (m − count), count, … Each round counts at least as many.
 *
 * @param hypotheses m, how many there are
 * @param countAt how many p values are at most the threshold; must not fall when the threshold grows
 * @param alpha the probability, at most, of any false rejection among all
 * @returns the threshold: exactly the hypotheses with p at most this are rejected
 * @example holmThreshold(4, (at) => [0.01, 0.04, 0.03, 0.005].filter((p) => p <= at).length, 0.05)
 * // 0.025: two are rejected
 */
export function holmThreshold(
  hypotheses: number,
  countAt: (threshold: number) => number,
  alpha: number,
): number {
  let rejected = 0;
  for (;;) {
    const threshold = alpha / (hypotheses - rejected);
    const counted = countAt(threshold);
    if (counted <= rejected) return threshold;
    if (counted >= hypotheses) return alpha;
    rejected = counted;
  }
}
