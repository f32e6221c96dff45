import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day, daysBetween, parseDay, weekday } from '@/lib/time/day';
import { dayOfInstant, instantOnDay, parseInstant, timeOfInstant } from '@/lib/time/instant';
import {
  bucketKey,
  lengthInDays,
  PERIOD_KINDS,
  periodContaining,
  periodsWithin,
  precedingDays,
  previousPeriod,
} from '@/lib/time/period';

test('a day that does not exist is no day', () => {
  assert.equal(parseDay('2026-02-29'), null);
  assert.equal(parseDay('2024-02-29'), '2024-02-29');
  assert.equal(parseDay('2026-2-1'), null);
  assert.equal(parseDay('2026-13-01'), null);
  assert.throws(() => day('31/12/2026'), RangeError);
});

test('periods by the calendar, weeks from Monday', () => {
  const friday = day('2026-11-20');
  assert.equal(weekday(friday), 5);
  const spans = PERIOD_KINDS.map((kind) => Object.values(periodContaining(kind, friday)).join(' '));
  assert.deepEqual(spans, [
    '2026-11-20 2026-11-20',
    '2026-11-16 2026-11-22',
    '2026-11-01 2026-11-30',
    '2026-10-01 2026-12-31',
    '2026-07-01 2026-12-31',
    '2026-01-01 2026-12-31',
  ]);
  assert.deepEqual(previousPeriod('month', periodContaining('month', day('2026-03-31'))), {
    from: '2026-02-01',
    to: '2026-02-28',
  });
  assert.deepEqual(precedingDays({ from: day('2026-03-01'), to: day('2026-03-10') }), {
    from: '2026-02-19',
    to: '2026-02-28',
  });
  assert.equal(bucketKey('month', friday), '2026-11');
  assert.equal(bucketKey('week', friday), '2026-11-16');
});

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays(day('2000-01-01'), n));

test('every kind of period contains its day, and periods follow each other without gap', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...PERIOD_KINDS), (given, kind) => {
      const period = periodContaining(kind, given);
      assert.ok(period.from <= given && given <= period.to);
      const before = previousPeriod(kind, period);
      assert.equal(addDays(before.to, 1), period.from);
      assert.equal(daysBetween(period.from, period.to) + 1, lengthInDays(period));
    }),
  );
});

test('the periods within a span cover every day of it once', () => {
  fc.assert(
    fc.property(days, fc.nat(800), fc.constantFrom('week', 'month'), (from, length, kind) => {
      const span = { from, to: addDays(from, length) };
      const periods = periodsWithin(kind, span);
      const covered = periods.reduce((sum, period) => sum + lengthInDays(period), 0);
      const [first] = periods;
      assert.ok(first && first.from <= span.from && (periods.at(-1)?.to ?? '') >= span.to);
      assert.equal(covered, daysBetween(first.from, periods.at(-1)?.to ?? first.from) + 1);
    }),
  );
});

test('a moment of a day in Viet Nam is of that day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399 }), (given, seconds) => {
      assert.equal(dayOfInstant(instantOnDay(given, seconds)), given);
    }),
  );
  assert.equal(timeOfInstant(instantOnDay(day('2026-01-01'), 8 * 3600 + 60)), '08:01');
});

test('a moment without an offset is refused, one with any offset becomes UTC', () => {
  assert.equal(parseInstant('2026-03-14T08:00:00'), null);
  assert.equal(parseInstant('14/03/2026'), null);
  assert.equal(parseInstant('2026-03-14T08:00+07:00'), '2026-03-14T01:00:00.000Z');
});

test('days outside 1900 to 2199 are refused, so that no walk over the calendar can run away', () => {
  assert.equal(parseDay('9999-12-31'), null);
  assert.equal(parseDay('0000-01-01'), null);
  assert.equal(parseDay('1899-12-31'), null);
  assert.equal(parseDay('1900-01-01'), '1900-01-01');
  assert.equal(parseInstant('9999-12-31T23:59:59-14:00'), null);
  assert.equal(parseInstant('0000-01-01T00:00:00Z'), null);
  assert.throws(() => addDays(day('2199-12-31'), 3_000_000), RangeError);
  const last = { from: day('2199-12-01'), to: day('2199-12-31') };
  assert.equal(periodsWithin('day', last).length, 31);
  assert.equal(periodsWithin('month', last).length, 1);
  assert.equal(periodsWithin('week', last).length, 6);
});
