import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredOn } from '@/lib/submission/answered-on';
import { day } from '@/lib/time/day';
import { type Instant, parseInstant } from '@/lib/time/instant';

const place = { validFrom: day('2025-07-01'), validTo: null };
const at = (text: string) => parseInstant(text) as Instant;
const received = at('2026-11-20T18:30:00Z');

test('the day is that of Viet Nam: half past midnight on the 21st there is still the 20th in UTC', () => {
  assert.equal(answeredOn(at('2026-11-20T17:30:00Z'), received, place), '2026-11-21');
  assert.equal(answeredOn(at('2026-11-20T16:59:59Z'), received, place), '2026-11-20');
});

test('an answer that was kept for months counts for its own day', () => {
  assert.equal(answeredOn(at('2026-08-03T02:00:00Z'), received, place), '2026-08-03');
});

test('nobody answers after the answer has arrived: a clock a year ahead counts for the day of arrival', () => {
  assert.equal(answeredOn(at('2027-11-20T02:00:00Z'), received, place), '2026-11-21');
});

test('a clock set back to 1970, before the place existed, counts for the day of arrival', () => {
  assert.equal(answeredOn(at('1970-01-01T00:01:00Z'), received, place), '2026-11-21');
});

test('a place closed since takes late answers of its own time, and no new ones', () => {
  const closed = { validFrom: day('2025-07-01'), validTo: day('2026-06-30') };
  assert.equal(answeredOn(at('2026-06-30T03:00:00Z'), received, closed), '2026-06-30');
  assert.equal(answeredOn(at('2026-07-01T03:00:00Z'), received, closed), null);
});
