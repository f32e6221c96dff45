import { createHash } from 'node:crypto';
import { RECEIPT_ALPHABET } from '@/lib/submission/receipt';

const LENGTH = 5;

/**
 * Five signs for each place code, the same at every run. Codes are given in the order of the list,
 * so places added at its end never change the codes of those before.
 */
export function shortCodes(placeCodes: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  for (const placeCode of placeCodes) {
    let attempt = 0;
    let candidate = shortCodeOf(placeCode, attempt);
    while (taken.has(candidate)) candidate = shortCodeOf(placeCode, ++attempt);
    taken.add(candidate);
    codes.set(placeCode, candidate);
  }
  return codes;
}

function shortCodeOf(placeCode: string, attempt: number): string {
  const digest = createHash('sha256').update(`${placeCode}#${attempt}`).digest();
  let rest = digest.readUIntBE(0, 6);
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += RECEIPT_ALPHABET[rest % RECEIPT_ALPHABET.length];
    rest = Math.floor(rest / RECEIPT_ALPHABET.length);
  }
  return code;
}
