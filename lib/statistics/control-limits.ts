/** One day or week of a series: how many of how many were satisfied. */
export type SeriesPoint = { satisfied: number; n: number };

export type ControlPoint = {
  /** 0..1 */
  share: number;
  n: number;
  /** Between these chance alone keeps a share; 0..1. */
  low: number;
  high: number;
  outside: 'above' | 'below' | null;
};

export type ControlChart = {
  /** The share of all points together, 0..1. */
  centre: number;
  /** How many times wider than for independent answers the points scatter; at least 1. */
  overdispersion: number;
  /** In the order given; null where n is too small to draw. */
  points: readonly (ControlPoint | null)[];
};

/** The mean range of two independent normal values, in standard deviations (d₂ for pairs). */
const D2_OF_PAIRS = 1.128;
const SIGMAS = 3;
/** What 3 standard deviations leave out on either side of a normal distribution. */
const TAIL = 0.00134989803163;
/** Above this many of the rarer kind the binomial is as good as normal. */
const NORMAL_ENOUGH = 200;

/** The largest k with P(X < k) ≤ tail for X binomial(n, p): fewer than k is rarer than the tail. */
function lowestUsual(n: number, p: number, tail: number): number {
  if (p === 0 || p === 1) return p * n;
  const logOdds = Math.log(p / (1 - p));
  let logProbability = n * Math.log1p(-p);
  let below = 0;
  let k = 0;
  while (k < n && below + Math.exp(logProbability) <= tail) {
    below += Math.exp(logProbability);
    logProbability += Math.log((n - k) / (k + 1)) + logOdds;
    k += 1;
  }
  return k;
}

/** Shares that a binomial leaves with no more than the tail's probability on either side. */
function exactLimits(n: number, p: number): { low: number; high: number } {
  return { low: lowestUsual(n, p, TAIL) / n, high: 1 - lowestUsual(n, 1 - p, TAIL) / n };
}

function limitsAround(n: number, centre: number, overdispersion: number) {
  const distance = SIGMAS * overdispersion * Math.sqrt((centre * (1 - centre)) / n);
  const exact =
    n * Math.min(centre, 1 - centre) < NORMAL_ENOUGH
      ? exactLimits(n, centre)
      : { low: centre, high: centre };
  return {
    low: Math.max(0, Math.min(centre - distance, exact.low)),
    high: Math.min(1, Math.max(centre + distance, exact.high)),
  };
}

/** Laney's σ of the z scores, from the mean distance of neighbours. */
function overdispersionOf(used: readonly SeriesPoint[], centre: number): number {
  const scores = used.map(
    ({ satisfied, n }) => (satisfied / n - centre) / Math.sqrt((centre * (1 - centre)) / n),
  );
  let distances = 0;
  for (let i = 1; i < scores.length; i += 1) {
    distances += Math.abs((scores[i] ?? 0) - (scores[i - 1] ?? 0));
  }
  return Math.max(1, distances / (scores.length - 1) / D2_OF_PAIRS);
}

/**
 * Limits of chance for a series of shares: a p′ chart (Laney 2002, "Improved control charts for attributes",
 * Quality Engineering 14). They lie 3 standard errors from the centre, widened by the series' own
 * over-dispersion, which answers of one day always have.
 *
 * Two choices of our own, both towards fewer false alarms: under-dispersion does not narrow the limits; and
 * where few answers make the binomial lopsided, the limits also hold what it leaves in with the same
 * probability (99.73 %).
 *
 * @param minimumN points with fewer answers are neither drawn nor used
 * @param minimumPoints fewer usable points tell nothing of what is usual
 * @returns null when too few points are usable
 * @throws RangeError when more are satisfied than answered
 * @example 20 weeks of `nhs_accidents` give a centre of 0.9529 and 0.9401 to 0.9657 for the first week
 */
export function controlChart(
  series: readonly SeriesPoint[],
  { minimumN, minimumPoints }: { minimumN: number; minimumPoints: number },
): ControlChart | null {
  for (const { satisfied, n } of series) {
    if (!(satisfied >= 0 && satisfied <= n)) {
      throw new RangeError(`expected 0 ≤ satisfied ≤ n, found ${satisfied} of ${n}`);
    }
  }
  const isUsed = ({ n }: SeriesPoint) => n > 0 && n >= minimumN;
  const used = series.filter(isUsed);
  if (used.length < Math.max(2, minimumPoints)) return null;
  const total = used.reduce((sum, { n }) => sum + n, 0);
  const centre = used.reduce((sum, { satisfied }) => sum + satisfied, 0) / total;
  const isConstant = centre === 0 || centre === 1;
  const overdispersion = isConstant ? 1 : overdispersionOf(used, centre);
  return {
    centre,
    overdispersion,
    points: series.map((point) =>
      isUsed(point) ? controlPoint(point, centre, overdispersion) : null,
    ),
  };
}

function controlPoint({ satisfied, n }: SeriesPoint, centre: number, overdispersion: number) {
  const share = satisfied / n;
  const { low, high } = limitsAround(n, centre, overdispersion);
  const above = share > high ? ('above' as const) : null;
  return { share, n, low, high, outside: share < low ? ('below' as const) : above };
}
