import {
  FACTORS,
  type Factor,
  OVERALL,
  type Questionnaire,
} from '@/lib/questionnaire/questionnaire';
import {
  type RatingPattern,
  type RelativeImportance,
  relativeImportance,
} from '@/lib/statistics/relative-importance';

/** Answers with the same ratings, aligned to the items of one version. */
export type AlignedPattern = {
  items: Questionnaire['items'];
  ratings: readonly (number | null)[];
  count: number;
};

export type FactorImportance = RelativeImportance['parts'][number] & { factor: Factor };

export type Importance =
  /** `n`: answers with a rating of each factor and of the overall question. */
  | { kind: 'too-few'; n: number }
  /** All alike: nothing to explain. */
  | { kind: 'alike'; n: number }
  | {
      kind: 'known';
      n: number;
      explained: RelativeImportance['explained'];
      /** The largest part first; parts are 0..1 and sum to 1. */
      factors: readonly FactorImportance[];
    };

/** With fewer complete answers the intervals cover nearly everything. */
export const FEWEST_COMPLETE = 100;

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean rating of each factor's items with the overall rating; null when any is missing. */
function completePattern({ items, ratings, count }: AlignedPattern): RatingPattern | null {
  const meanOf = (isWanted: (item: Questionnaire['items'][number]) => boolean) =>
    mean(
      items.flatMap((item, at) => (isWanted(item) ? [ratings[at] ?? null] : [])).filter(isKnown),
    );
  const overall = meanOf((item) => item.code === OVERALL);
  const byFactor = FACTORS.map((factor) => meanOf((item) => item.factor === factor)).filter(
    isKnown,
  );
  return overall === null || byFactor.length < FACTORS.length
    ? null
    : { ratings: byFactor, overall, count };
}

function isKnown(value: number | null): value is number {
  return value !== null;
}

function merged(patterns: readonly RatingPattern[]): RatingPattern[] {
  const found = new Map<string, RatingPattern>();
  for (const pattern of patterns) {
    const key = [...pattern.ratings, pattern.overall].join(' ');
    const known = found.get(key);
    found.set(key, known ? { ...known, count: known.count + pattern.count } : pattern);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
}

/** How much each factor goes with the overall rating, from answers that rate all five and the whole. */
export function importanceOf(patterns: readonly AlignedPattern[]): Importance {
  const complete = patterns.map(completePattern).filter((pattern) => pattern !== null);
  const n = complete.reduce((sum, { count }) => sum + count, 0);
  if (n < FEWEST_COMPLETE) return { kind: 'too-few', n };
  const found = relativeImportance(merged(complete));
  if (found === null) return { kind: 'alike', n };
  const factors = found.parts.flatMap((part, at) => {
    const factor = FACTORS[at];
    return factor ? [{ factor, ...part }] : [];
  });
  return {
    kind: 'known',
    n,
    explained: found.explained,
    factors: factors.sort((a, b) => b.value - a.value),
  };
}
