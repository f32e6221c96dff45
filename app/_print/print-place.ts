import type { LocalizedText } from '@/lib/i18n/language';
import { isValidOn, type Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Day } from '@/lib/time/day';

/** What a sheet says of the place where it will hang or lie. */
export type PrintPlace = {
  shortCode: string;
  centre: LocalizedText;
  counter: LocalizedText | null;
  /** Of the phone page, as the code to scan holds it. */
  address: string;
  /** The same as people type it. */
  typedAddress: string;
};

export const PRINT_LEVELS = ['centre', 'counter'] as const;
export type PrintLevel = (typeof PRINT_LEVELS)[number];

/**
 * The place itself where it can be rated, else all centres or all counters below it that exist that
 * day, in the order of the tree.
 */
export function printPlaces(
  tree: PlaceTree,
  wanted: { place: Place; level: PrintLevel; day: Day; publicUrl: string },
): PrintPlace[] {
  const { place, level, day, publicUrl } = wanted;
  const chosen = place.kind === 'counter' ? [place] : tree.within(place, level);
  return chosen
    .filter((each) => isValidOn(each, day))
    .flatMap((each) => {
      const centre = tree.ancestorOfKind(each, 'centre');
      if (!each.shortCode || !centre) return [];
      const address = `${publicUrl.replace(/\/+$/, '')}/p/${each.shortCode}`;
      return {
        shortCode: each.shortCode,
        centre: centre.name,
        counter: each.kind === 'counter' ? each.name : null,
        address,
        typedAddress: address.replace(/^https?:\/\//, ''),
      };
    });
}
