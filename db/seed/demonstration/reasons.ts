import type { Random } from '@/db/seed/demonstration/random';
import type { ServiceField } from '@/lib/places/service-fields';
import type { Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';

const TICKS_SOMETHING = 0.68;

/** What people name more often than the other criteria of the same factor. */
const COMMON: Record<string, number> = { '1.1': 2.5, '2.5': 2, '3.1': 1.8, '3.4': 1.5, '5.4': 1.6 };
const TIME_LIMIT = '2.5';
const TIME_LIMIT_ON_LAND = 5;

/** Positions (from 1) of the criteria ticked below ratings of 1 or 2; `null` when none is. */
export function tickReasons(
  random: Random,
  ratings: readonly (Rating | null)[],
  questionnaire: Questionnaire,
  field: ServiceField | null,
): number[] | null {
  if (questionnaire.reasons.length === 0) return null;
  const ticked = new Set<number>();
  questionnaire.items.forEach((item, at) => {
    const rating = ratings[at] ?? null;
    if (item.factor === null || rating === null || rating > 2) return;
    if (!random.chance(TICKS_SOMETHING)) return;
    const choices = questionnaire.reasons.flatMap((reason, position) =>
      reason.factor === item.factor ? [[position + 1, weightOf(reason.code, field)] as const] : [],
    );
    const count = random.pickWeighted([
      [1, 0.62],
      [2, 0.28],
      [3, 0.1],
    ] as const);
    for (let i = 0; i < count; i++) ticked.add(random.pickWeighted(choices));
  });
  return ticked.size === 0 ? null : [...ticked].sort((x, y) => x - y);
}

function weightOf(code: string, field: ServiceField | null): number {
  if (code === TIME_LIMIT && field === 'land') return TIME_LIMIT_ON_LAND;
  return COMMON[code] ?? 1;
}
