import type { TextKey } from '@/lib/i18n/translator';
import type { PlaceKind } from '@/lib/places/place';

/** What the places one step below are called. */
export const childrenTitles: Record<Exclude<PlaceKind, 'counter'>, TextKey> = {
  province: 'manage.children.ofProvince',
  commune: 'manage.children.ofCommune',
  centre: 'manage.children.ofCentre',
};
