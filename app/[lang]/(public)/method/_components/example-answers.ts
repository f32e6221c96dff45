import { FACTORS, type Factor, type Rating } from '@/lib/questionnaire/questionnaire';
import { countResponses, ratedCount, satisfiedCount } from '@/lib/rollup/counted';
import { type ScoreSet, scoreSet } from '@/lib/scoring/score-set';

type Ratings = readonly (Rating | null)[];

/** Four answers to one question a factor; `null` is "no opinion". */
const RATINGS: Record<Factor, Ratings> = {
  access: [5, 4, 3, 4],
  procedures: [4, 4, 2, 5],
  officials: [5, 5, 5, 1],
  result: [4, 3, null, 4],
  feedback: [null, null, 4, 2],
};

export type ExampleRow = {
  factor: Factor;
  ratings: Ratings;
  satisfied: number;
  rated: number;
  score: number;
};

/** The worked example, computed by the same code as every score of the product. */
export function exampleAnswers(): { rows: ExampleRow[]; set: ScoreSet } {
  const answers = RATINGS.access.map((_, index) => ({
    ratings: Object.fromEntries(FACTORS.map((factor) => [factor, RATINGS[factor][index] ?? null])),
  }));
  const counted = countResponses(answers);
  const set = scoreSet(counted, Object.fromEntries(FACTORS.map((factor) => [factor, factor])));
  const rows = FACTORS.map((factor) => {
    const counts = counted.items[factor] ?? [0, 0, 0, 0, 0];
    return {
      factor,
      ratings: RATINGS[factor],
      satisfied: satisfiedCount(counts),
      rated: ratedCount(counts),
      score: set.factors[factor]?.value ?? 0,
    };
  });
  return { rows, set };
}
