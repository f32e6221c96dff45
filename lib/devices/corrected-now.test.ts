import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctedNow } from '@/lib/devices/corrected-now';
import { type Instant, parseInstant } from '@/lib/time/instant';

const at = (text: string) => parseInstant(text) as Instant;
const contact = at('2026-11-24T03:00:00Z');
const YEAR_MS = 365 * 86_400_000;

test('the offset told by the server sets a clock right that is a year off', () => {
  assert.equal(
    correctedNow(at('2025-11-24T04:00:00Z'), YEAR_MS, contact),
    at('2026-11-24T04:00:00Z'),
  );
  assert.equal(
    correctedNow(at('2027-11-24T04:00:00Z'), -YEAR_MS, contact),
    at('2026-11-24T04:00:00Z'),
  );
});

test('unknown before the first contact', () => {
  assert.equal(correctedNow(contact, null, null), null);
  assert.equal(correctedNow(contact, 0, null), null);
});

test('a clock that went back behind the last contact, or far ahead of it, is not trusted', () => {
  assert.equal(correctedNow(at('1970-01-01T00:10:00Z'), 0, contact), null);
  assert.equal(correctedNow(at('2026-11-24T02:57:00Z'), 0, contact), null);
  assert.equal(correctedNow(at('2026-11-24T02:59:00Z'), 0, contact), at('2026-11-24T02:59:00Z'));
  assert.equal(correctedNow(at('2027-11-24T03:00:00Z'), 0, contact), null);
});
