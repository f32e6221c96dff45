import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isOpenAt,
  nextOpening,
  openingHoursSchema,
  USUAL_OPENING_HOURS,
} from '@/lib/devices/opening-hours';
import { day } from '@/lib/time/day';
import { type Instant, instantOnDay } from '@/lib/time/instant';

const MONDAY = '2026-11-23';
const SATURDAY = '2026-11-28';

function at(on: string, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOnDay(day(on), (hour * 60 + minute) * 60);
}

test('open from the first minute of a span, closed from its last', () => {
  const open = (on: string, time: string) => isOpenAt(USUAL_OPENING_HOURS, at(on, time));
  assert.equal(open(MONDAY, '07:29'), false);
  assert.equal(open(MONDAY, '07:30'), true);
  assert.equal(open(MONDAY, '11:29'), true);
  assert.equal(open(MONDAY, '11:30'), false);
  assert.equal(open(MONDAY, '16:59'), true);
  assert.equal(open(SATURDAY, '09:00'), true);
  assert.equal(open(SATURDAY, '14:00'), false);
  assert.equal(open('2026-11-29', '09:00'), false);
});

test('without hours it is always open and never opens next', () => {
  assert.equal(isOpenAt(null, at(MONDAY, '03:00')), true);
  assert.equal(nextOpening(null, at(MONDAY, '03:00')), null);
});

test('opens next: later today, after the pause, on Monday again', () => {
  const next = (on: string, time: string) => nextOpening(USUAL_OPENING_HOURS, at(on, time));
  assert.equal(next(MONDAY, '06:00'), at(MONDAY, '07:30'));
  assert.equal(next(MONDAY, '12:00'), at(MONDAY, '13:30'));
  assert.equal(next(SATURDAY, '12:00'), at('2026-11-30', '07:30'));
});

test('a place that opens on one day a week finds it a week ahead; one that never opens finds none', () => {
  const closed = USUAL_OPENING_HOURS.map(() => []);
  const mondays = [[{ from: '08:00', to: '09:00' }], ...closed.slice(1)];
  assert.equal(nextOpening(mondays, at(MONDAY, '08:00')), at('2026-11-30', '08:00'));
  assert.equal(nextOpening(closed, at(MONDAY, '08:00')), null);
});

test('spans that run backwards, overlap, or are too many are refused by name', () => {
  const week = (spans: unknown) => [spans, [], [], [], [], [], []];
  const faults = (spans: unknown) =>
    openingHoursSchema.safeParse(week(spans)).error?.issues.map(({ message }) => message);
  assert.equal(faults([{ from: '07:30', to: '24:00' }]), undefined);
  assert.deepEqual(faults([{ from: '11:30', to: '07:30' }]), ['opening_backwards']);
  assert.deepEqual(faults([{ from: '25:00', to: '26:00' }])?.[0], 'opening_time');
  assert.deepEqual(
    faults([
      { from: '07:00', to: '12:00' },
      { from: '11:00', to: '17:00' },
    ]),
    ['opening_overlap'],
  );
  const many = [1, 2, 3, 4, 5].map((hour) => ({ from: `0${hour}:00`, to: `0${hour}:30` }));
  assert.deepEqual(faults(many), ['opening_many']);
});
