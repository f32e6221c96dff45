import { createHash } from 'node:crypto';
import { RECEIPT_ALPHABET } from '@/lib/submission/receipt';

const LENGTH = 5;

function candidate(placeCode: string, attempt: number): string {
  const digest = createHash('sha256').update(`${placeCode}#${attempt}`).digest();
  let rest = digest.readUIntBE(0, 6);
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += RECEIPT_ALPHABET[rest % RECEIPT_ALPHABET.length];
    rest = Math.floor(rest / RECEIPT_ALPHABET.length);
  }
  return code;
}

/** Five signs for a place, the same at every run with the same codes taken; adds it to those taken. */
export function freeShortCode(placeCode: string, taken: Set<string>): string {
  let attempt = 0;
  let code = candidate(placeCode, attempt);
  while (taken.has(code)) code = candidate(placeCode, ++attempt);
  taken.add(code);
  return code;
}
