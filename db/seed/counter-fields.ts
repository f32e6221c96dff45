import { communeWeight } from '@/db/seed/commune-weight';
import type { OfficialCommune } from '@/db/seed/official-communes';
import type { ServiceField } from '@/lib/places/service-fields';

const BY_SIZE: readonly (readonly ServiceField[])[] = [
  ['civil-status', 'land', 'general'],
  ['civil-status', 'land', 'certification', 'general'],
  ['civil-status', 'land', 'certification', 'social-protection', 'general'],
  ['civil-status', 'land', 'certification', 'social-protection', 'business', 'construction'],
];

const WEIGHTS_OF_FOUR_FIVE_SIX = [1.6, 2.1, 3.5] as const;

const PROVINCIAL: readonly ServiceField[] = [
  'land',
  'land',
  'business',
  'construction',
  'social-protection',
  'certification',
  'civil-status',
  'general',
];

/** Three to six counters for a commune, eight for the province (`null`); invented for the demonstration. */
export function counterFields(commune: OfficialCommune | null): readonly ServiceField[] {
  if (commune === null) return PROVINCIAL;
  const weight = communeWeight(commune);
  const size = WEIGHTS_OF_FOUR_FIVE_SIX.filter((bound) => weight >= bound).length;
  return BY_SIZE[size] ?? [];
}
