import { RECEIPT_ALPHABET } from '@/lib/submission/receipt';

export const PAIRING_CODE_LENGTH = 8;
export const PAIRING_MINUTES = 10;
export const PAIRING_CODE_PATTERN = new RegExp(`^[${RECEIPT_ALPHABET}]{${PAIRING_CODE_LENGTH}}$`);

/** @param bytes random, at least 64 of them: those that would favour some signs are passed over */
export function pairingCode(bytes: Uint8Array): string {
  const fair = 256 - (256 % RECEIPT_ALPHABET.length);
  const signs = [...bytes]
    .filter((byte) => byte < fair)
    .map((byte) => RECEIPT_ALPHABET[byte % RECEIPT_ALPHABET.length])
    .slice(0, PAIRING_CODE_LENGTH);
  if (signs.length < PAIRING_CODE_LENGTH) throw new RangeError('expected more random bytes');
  return signs.join('');
}

/** `ACDE FGHJ`: read aloud and typed in two halves. */
export function spacedPairingCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
