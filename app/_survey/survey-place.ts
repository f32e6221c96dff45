import { isValidOn, type Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Day } from '@/lib/time/day';

/** Where a survey is answered: at a counter, or at a centre as a whole. */
export type SurveyPlace = { code: string; centre: Place; counter: Place | null };

/** The centre or counter with that short or place code that exists on that day. */
export function surveyPlace(tree: PlaceTree, code: string, day: Day): SurveyPlace | null {
  const place = tree.findByEitherCode(code) ?? tree.find(code.toUpperCase());
  if (!place || !isValidOn(place, day)) return null;
  const own = place.shortCode ?? place.code;
  if (place.kind === 'centre') return { code: own, centre: place, counter: null };
  const centre = place.kind === 'counter' ? tree.ancestorOfKind(place, 'centre') : null;
  return centre ? { code: own, centre, counter: place } : null;
}
