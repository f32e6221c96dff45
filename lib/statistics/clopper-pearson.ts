import { betaQuantile } from '@/lib/statistics/distributions';
import { ALPHA_95, type Interval } from '@/lib/statistics/interval';

/**
 * The exact 95 % interval of Clopper and Pearson (1934) for `successes` of `n`; both may be fractions, as for
 * the effective number of a weighted or clustered sample (Korn and Graubard 1998).
 *
 * @throws RangeError when n is not positive or successes are not in 0..n
 * @example clopperPearson(9, 10) // { low: 0.5549…, high: 0.9974… }
 */
export function clopperPearson(successes: number, n: number): Interval {
  if (!(n > 0)) throw new RangeError(`expected n > 0, found ${n}`);
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`expected successes in 0..${n}, found ${successes}`);
  }
  const failures = n - successes;
  // At the ends the quantile has a closed form.
  const exactEnd = (ALPHA_95 / 2) ** (1 / n);
  if (successes === 0) return { low: 0, high: 1 - exactEnd };
  if (failures === 0) return { low: exactEnd, high: 1 };
  return {
    low: betaQuantile(ALPHA_95 / 2, successes, failures + 1),
    high: betaQuantile(1 - ALPHA_95 / 2, successes + 1, failures),
  };
}
