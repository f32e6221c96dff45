import type { Language } from '@/lib/i18n/language';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';

/** The name of a place in a list; that of a counter with its centre before it. */
export function placeLabel(tree: PlaceTree, place: Place, language: Language): string {
  const steps = place.kind === 'counter' ? tree.pathTo(place).slice(-2) : [place];
  return steps.map(({ name }) => name[language]).join(' · ');
}
