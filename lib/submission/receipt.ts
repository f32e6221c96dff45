/** None is taken for another when copied by hand: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const RECEIPT_ALPHABET = 'ACDEFGHJKMNPRTWXY34679';

const LENGTH = 8;

/**
 * The receipt of a response: eight signs that follow from its id alone, so that a kiosk without
 * network can show it before the server has seen the answer.
 * Uses the last 48 bits of the UUID, which are random in versions 4 and 7.
 * @example receiptOf('6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e') // always the same eight signs
 */
export function receiptOf(responseId: string): string {
  const base = RECEIPT_ALPHABET.length;
  let rest = Number.parseInt(responseId.slice(-12), 16);
  let receipt = '';
  for (let i = 0; i < LENGTH; i++) {
    receipt += RECEIPT_ALPHABET[rest % base];
    rest = Math.floor(rest / base);
  }
  return receipt;
}
