import { FACTORS, type Factor, type ItemCode, OVERALL } from '@/lib/questionnaire/questionnaire';
import { type Counted, type RatingCounts, ratedCount } from '@/lib/rollup/counted';
import { ratioAt } from '@/lib/rollup/spread';
import type { Figure } from '@/lib/scoring/estimate';
import { meanOfRatios } from '@/lib/statistics/mean-of-ratios';
import { varianceOfTotal } from '@/lib/statistics/moments';
import { ratioOfTotals } from '@/lib/statistics/ratio-of-totals';

/** Which factor an item belongs to; `null` for the overall question. */
export type ItemFactors = Readonly<Record<ItemCode, Factor | null>>;

/** Every figure of one set of responses as a share with its variance. */
export type FigureSet = {
  n: number;
  score: Figure | null;
  pooled: Figure | null;
  overall: Figure | null;
  factors: Readonly<Record<Factor, Figure | null>>;
  criteria: Readonly<Record<ItemCode, Figure | null>>;
  /** Mean of the overall ratings, 1..5. */
  meanRating: number | null;
};

type Linear = { share: number; coefficients: readonly number[]; answers?: number } | null;

function meanOfRatings(counts: RatingCounts | undefined): number | null {
  const rated = counts ? ratedCount(counts) : 0;
  if (!counts || rated === 0) return null;
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / rated;
}

/**
 * The figures of one set of responses, by the rules of SIPAS 2017–2020 as told on the method page. A
 * figure's variance follows from each unit's linearised contribution, since the shares of one respondent
 * are not independent.
 * @param population responses there could have been, the dossiers; null when unknown
 */
export function figureSet(
  { n, items, spread }: Counted,
  itemFactors: ItemFactors,
  population: number | null,
): FigureSet {
  const { codes, moments } = spread;
  const sampledFraction = population !== null && population > n ? n / population : 0;
  const ratedOf = (code: ItemCode) => ratedCount(items[code] ?? [0, 0, 0, 0, 0]);
  const figure = (linear: Linear, respondents: number): Figure | null =>
    linear && {
      share: linear.share,
      variance: varianceOfTotal(moments, linear.coefficients, sampledFraction),
      degreesOfFreedom: Math.max(0, moments.units - 1),
      n: respondents,
      answers: linear.answers ?? respondents,
    };
  const ratiosOf = (wanted: (code: ItemCode) => boolean) =>
    codes.flatMap((code, at) => (wanted(code) ? [ratioAt(at)] : []));
  const shareOf = (wanted: (code: ItemCode) => boolean) =>
    figure(
      meanOfRatios(moments.sums, [ratiosOf(wanted)]),
      Math.max(0, ...codes.filter(wanted).map(ratedOf)),
    );
  const factorRatios = FACTORS.map((factor) => ratiosOf((code) => itemFactors[code] === factor));
  return {
    n,
    score: figure(meanOfRatios(moments.sums, factorRatios), n),
    pooled: figure(ratioOfTotals(moments.sums, factorRatios.flat()), n),
    overall: shareOf((code) => code === OVERALL),
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, shareOf((code) => itemFactors[code] === factor)]),
    ) as Record<Factor, Figure | null>,
    criteria: Object.fromEntries(
      Object.keys(items)
        .filter((code) => code !== OVERALL)
        .map((code) => [code, shareOf((other) => other === code)]),
    ),
    meanRating: meanOfRatings(items[OVERALL]),
  };
}
