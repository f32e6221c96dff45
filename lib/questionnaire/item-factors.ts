import type { Factor, ItemCode, Questionnaire } from '@/lib/questionnaire/questionnaire';

/** Which factor each item belongs to, over all versions given; an item code never changes its factor. */
export function itemFactorsOf(
  questionnaires: readonly Pick<Questionnaire, 'items'>[],
): Record<ItemCode, Factor | null> {
  return Object.fromEntries(
    questionnaires.flatMap(({ items }) => items.map((item) => [item.code, item.factor] as const)),
  );
}
