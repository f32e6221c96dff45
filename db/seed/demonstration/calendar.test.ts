import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, dayWeight, openingOn } from '@/db/seed/demonstration/calendar';
import { day } from '@/lib/time/day';

const opening = (text: string) => openingOn(day(text), true);

test('Monday to Friday are full days, Saturday a morning where it is one, Sunday closed', () => {
  assert.equal(opening('2026-03-09'), 'full');
  assert.equal(opening('2026-03-13'), 'full');
  assert.equal(opening('2026-03-14'), 'morning');
  assert.equal(openingOn(day('2026-03-14'), false), 'closed');
  assert.equal(opening('2026-03-15'), 'closed');
});

test('public holidays and the lunar new year are closed', () => {
  for (const holiday of ['2026-01-01', '2026-04-30', '2025-09-02', '2025-04-07']) {
    assert.equal(opening(holiday), 'closed', holiday);
  }
  for (const of of daysOf(day('2026-02-15'), day('2026-02-21'))) {
    assert.equal(openingOn(of, true), 'closed', of);
  }
  assert.equal(opening('2026-02-23'), 'full');
});

test('a holiday on a Sunday is given back on Monday', () => {
  assert.equal(opening('2026-04-27'), 'closed');
  assert.equal(opening('2026-04-28'), 'full');
});

test('Monday is the busiest day, and the week after the lunar new year is quiet', () => {
  const weight = (text: string) => dayWeight(day(text), true);
  assert.ok(weight('2026-03-09') > weight('2026-03-13'));
  assert.ok(weight('2026-02-23') < 0.6 * weight('2026-03-23'));
  assert.equal(weight('2026-03-15'), 0);
});
