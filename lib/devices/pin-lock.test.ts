import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterWrongPin,
  heededPinTries,
  isRightPin,
  type PinTries,
  pinWaitLeftSeconds,
  pinWaitSeconds,
} from '@/lib/devices/pin-lock';
import { type Instant, instantFromMilliseconds, parseInstant } from '@/lib/time/instant';

const noon = parseInstant('2026-11-24T05:00:00Z') as Instant;
const later = (seconds: number): Instant =>
  instantFromMilliseconds(Date.UTC(2026, 10, 24, 5) + seconds * 1000);

async function pinOf(digits: string) {
  const salt = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(digits),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1000 };
  const bits = await crypto.subtle.deriveBits(parameters, key, 256);
  const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  return { salt: base64(salt), iterations: 1000, hash: base64(new Uint8Array(bits)) };
}

test('the right digits open, others do not', async () => {
  const pin = await pinOf('246813');
  assert.equal(await isRightPin('246813', pin), true);
  for (const wrong of ['246812', '24681', '', '2468130']) {
    assert.equal(await isRightPin(wrong, pin), false, wrong);
  }
});

test('an empty hash opens to nobody', async () => {
  const pin = await pinOf('246813');
  assert.equal(await isRightPin('246813', { ...pin, hash: btoa('short') }), false);
});

test('two slips are free, then each wrong try doubles the wait up to a quarter of an hour', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 8, 9, 50].map(pinWaitSeconds),
    [0, 0, 0, 15, 30, 60, 480, 900, 900],
  );
});

test('the wait runs by the clock', () => {
  let tries: PinTries | null = null;
  assert.equal(pinWaitLeftSeconds(tries, noon), 0);
  for (let times = 0; times < 3; times += 1) tries = afterWrongPin(tries, noon);
  assert.equal(pinWaitLeftSeconds(tries, noon), 15);
  assert.equal(pinWaitLeftSeconds(tries, later(14.2)), 1);
  assert.equal(pinWaitLeftSeconds(tries, later(15)), 0);
});

test('a clock that is set back does not shorten the wait, nor make it endless', () => {
  const tries: PinTries = { wrong: 3, lastAt: noon };
  assert.equal(pinWaitLeftSeconds(tries, later(-86_400)), 15);
  const heeded = heededPinTries(tries, later(-86_400));
  assert.equal(pinWaitLeftSeconds(heeded, later(-86_400 + 15)), 0);
  assert.deepEqual(heededPinTries(tries, later(5)), tries);
});
