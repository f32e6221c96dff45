import type { LocalizedText } from '@/lib/i18n/language';
import type { ServiceField } from '@/lib/places/service-fields';
import type { Day } from '@/lib/time/day';

declare const placeIdBrand: unique symbol;
declare const placeCodeBrand: unique symbol;

export type PlaceId = number & { readonly [placeIdBrand]: true };
export type PlaceCode = string & { readonly [placeCodeBrand]: true };

export const PLACE_KINDS = ['province', 'commune', 'centre', 'counter'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Place = {
  id: PlaceId;
  code: PlaceCode;
  kind: PlaceKind;
  parentId: PlaceId | null;
  name: LocalizedText;
  /** Printed on posters and in QR codes; only centres and counters have one. */
  shortCode: string | null;
  /** Only counters have one. */
  field: ServiceField | null;
  validFrom: Day;
  /** The last day; `null` while it goes on. */
  validTo: Day | null;
};

export function isValidOn(place: Pick<Place, 'validFrom' | 'validTo'>, day: Day): boolean {
  return place.validFrom <= day && (place.validTo === null || day <= place.validTo);
}
