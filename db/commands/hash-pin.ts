import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { PIN_PATTERN } from '@/lib/devices/pin';

const ITERATIONS = 100_000;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = promisify(pbkdf2);

export type HashedPin = { salt: Buffer; hash: Buffer; iterations: number };

/**
 * PBKDF2 with SHA-256, which an old tablet's browser can do too, some tenths of a second each time.
 * @throws RangeError when it is not four to eight digits
 */
export async function hashPin(pin: string): Promise<HashedPin> {
  if (!PIN_PATTERN.test(pin)) throw new RangeError('expected a PIN of four to eight digits');
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, ITERATIONS, HASH_BYTES, 'sha256');
  return { salt, hash, iterations: ITERATIONS };
}
