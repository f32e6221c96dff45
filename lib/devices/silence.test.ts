import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import {
  isSilentTooLong,
  openMinutesBetween,
  SILENT_TOO_LONG_MINUTES,
} from '@/lib/devices/silence';
import { day } from '@/lib/time/day';
import { type Instant, instantFromMilliseconds, instantOnDay } from '@/lib/time/instant';

const FRIDAY = day('2026-11-20');
const MONDAY = day('2026-11-23');

function at(of: typeof FRIDAY, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOnDay(of, (hour * 60 + minute) * 60);
}

test('nights, noon and Sunday are no silence', () => {
  const minutes = (from: Instant, to: Instant) => openMinutesBetween(USUAL_OPENING_HOURS, from, to);
  assert.equal(minutes(at(FRIDAY, '11:20'), at(FRIDAY, '13:40')), 20);
  assert.equal(minutes(at(FRIDAY, '17:00'), at(MONDAY, '07:30')), 4 * 60);
  assert.equal(minutes(at(MONDAY, '18:00'), at(MONDAY, '23:59')), 0);
  assert.equal(openMinutesBetween(null, at(FRIDAY, '17:00'), at(FRIDAY, '18:30')), 90);
});

test('too long is more than the limit of opening time', () => {
  const seen = at(MONDAY, '08:00');
  const after = (minutes: number) => instantFromMilliseconds(Date.parse(seen) + minutes * 60_000);
  const isTooLong = (now: Instant) => isSilentTooLong(USUAL_OPENING_HOURS, seen, now);
  assert.equal(isTooLong(after(SILENT_TOO_LONG_MINUTES - 1)), false);
  assert.equal(isTooLong(after(SILENT_TOO_LONG_MINUTES)), false);
  assert.equal(isTooLong(after(SILENT_TOO_LONG_MINUTES + 1)), true);
  assert.equal(isSilentTooLong(USUAL_OPENING_HOURS, after(5), seen), false);
});

test('opening time adds up, is never more than the time, and never opens are never silent', () => {
  const moment = fc
    .integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 })
    .map(instantFromMilliseconds);
  fc.assert(
    fc.property(fc.tuple(moment, moment, moment), (moments) => {
      const [a, b, c] = moments.sort() as [Instant, Instant, Instant];
      const open = (from: Instant, to: Instant) =>
        openMinutesBetween(USUAL_OPENING_HOURS, from, to);
      assert.ok(Math.abs(open(a, b) + open(b, c) - open(a, c)) < 1e-6);
      assert.ok(open(a, c) <= openMinutesBetween(null, a, c));
      assert.equal(openMinutesBetween([[], [], [], [], [], [], []], a, c), 0);
    }),
  );
});
