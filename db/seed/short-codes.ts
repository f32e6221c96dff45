import { freeShortCode } from '@/db/free-short-code';

/**
 * A short code for each place code. They are given in the order of the list, so places added at its
 * end never change the codes of those before.
 */
export function shortCodes(placeCodes: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(placeCodes.map((placeCode) => [placeCode, freeShortCode(placeCode, taken)]));
}
