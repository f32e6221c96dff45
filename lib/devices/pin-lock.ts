import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

/** Wrong tries since the last right one; kept on the tablet, so that a restart forgives nothing. */
export type PinTries = { wrong: number; lastAt: Instant };

const FREE_TRIES = 2;
const LONGEST_WAIT_SECONDS = 900;

/** Two slips are free; then 15, 30, 60 … seconds, at most a quarter of an hour. */
export function pinWaitSeconds(wrong: number): number {
  if (wrong <= FREE_TRIES) return 0;
  return Math.min(15 * 2 ** (wrong - FREE_TRIES - 1), LONGEST_WAIT_SECONDS);
}

/**
 * Seconds until the PIN may be tried again. A clock set back makes the wait begin anew, never shorter:
 * keep `heededPinTries` when it was.
 */
export function pinWaitLeftSeconds(tries: PinTries | null, now: Instant): number {
  if (tries === null) return 0;
  const passed = (instantMilliseconds(now) - instantMilliseconds(tries.lastAt)) / 1000;
  return Math.ceil(Math.max(0, pinWaitSeconds(tries.wrong) - Math.max(0, passed)));
}

export function afterWrongPin(tries: PinTries | null, now: Instant): PinTries {
  return { wrong: (tries?.wrong ?? 0) + 1, lastAt: now };
}

/** For a clock that was set back: the wait begins anew, but it ends. */
export function heededPinTries(tries: PinTries, now: Instant): PinTries {
  return now < tries.lastAt ? { ...tries, lastAt: now } : tries;
}

type Pin = NonNullable<KioskSetup['pin']>;

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/**
 * @param pin digits as typed
 * @returns whether they are the PIN that the managers set; needs a secure page (https), as all WebCrypto does
 */
export async function isRightPin(digits: string, pin: Pin): Promise<boolean> {
  const expected = bytesOfBase64(pin.hash);
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(digits),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const derived = await crypto.subtle.deriveBits(
    {
      name: 'PBKDF2',
      hash: 'SHA-256',
      salt: bytesOfBase64(pin.salt),
      iterations: pin.iterations,
    },
    key,
    expected.length * 8,
  );
  const found = new Uint8Array(derived);
  return found.length > 0 && found.every((byte, at) => byte === expected[at]);
}
