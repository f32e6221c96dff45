import type { ItemCode, Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';
import { alignedRatings } from '@/lib/submission/answers-schema';
import type { Helper } from '@/lib/submission/helper-role';

/** What somebody read off a paper sheet. */
export type KeyedSheet = {
  /** `null`: no box ticked, several ticked, or "no opinion". */
  ratings: Record<ItemCode, Rating | null>;
  reasons: string[];
  /** `null`: the citizen filled it in alone. */
  helper: Helper | null;
  comment: string;
};

/** A field of the sheet that two keyings can have otherwise. */
export type KeyedField = { kind: 'rating'; code: ItemCode } | { kind: 'reasons' | 'helper' };

/**
 * Where two keyings of one sheet differ, in its order. The comment is not compared: it is keyed once and
 * read over at the second keying, since no two people type a handwritten line alike.
 */
export function keyedDifferences(
  questionnaire: Questionnaire,
  first: KeyedSheet,
  second: KeyedSheet,
): KeyedField[] {
  const [one, two] = [first, second].map(({ ratings }) => alignedRatings(questionnaire, ratings));
  const ratings = questionnaire.items.flatMap(({ code }, at): KeyedField[] =>
    one?.[at] === two?.[at] ? [] : [{ kind: 'rating', code }],
  );
  const ticked = ({ reasons }: KeyedSheet) => [...new Set(reasons)].sort().join(' ');
  return [
    ...ratings,
    ...(ticked(first) === ticked(second) ? [] : [{ kind: 'reasons' } as const]),
    ...(first.helper === second.helper ? [] : [{ kind: 'helper' } as const]),
  ];
}
