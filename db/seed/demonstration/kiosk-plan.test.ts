import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingOn } from '@/db/seed/demonstration/calendar';
import { demonstrationCentres } from '@/db/seed/demonstration/centres';
import { type PlannedKiosk, planKiosks } from '@/db/seed/demonstration/kiosk-plan';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { isSilentTooLong } from '@/lib/devices/silence';
import { addDays, type Day, day } from '@/lib/time/day';
import { dayOfInstant, type Instant, instantOnDay } from '@/lib/time/instant';

const centres = demonstrationCentres(readOfficialCommunes());
const answers = new Map(centres.map(({ code }, at) => [code, 1_000 - at]));

/** The first night hour, the minute of opening, and the evening, on every day of four years. */
function* moments(): Generator<Instant> {
  for (let on = day('2026-11-01'); on < '2030-11-01'; on = addDays(on, 1)) {
    for (const hour of [0, 7.5, 20]) yield instantOnDay(on, hour * 3600);
  }
}

function openDaysSince(from: Day, until: Day): number {
  let count = 0;
  for (let on = from; on < until; on = addDays(on, 1)) {
    if (openingOn(on, false) === 'full') count += 1;
  }
  return count;
}

function assertInOrder(...moments: (Instant | null)[]): void {
  const known = moments.filter((moment) => moment !== null);
  assert.deepEqual(known, [...known].sort());
  assert.equal(new Set(known).size, known.length);
}

function assertBelievable(kiosk: PlannedKiosk, now: Instant): void {
  const { createdAt, pairedAt, until, lost, clock, story, hours } = kiosk;
  assertInOrder(createdAt, pairedAt, until);
  assert.ok(until <= now);
  if (lost) assertInOrder(pairedAt, lost.before, lost.closedAt, now);
  if (clock) assertInOrder(pairedAt, clock.from, now);
  const today = dayOfInstant(now);
  if (lost) assert.ok(openDaysSince(dayOfInstant(lost.before), today) >= 4);
  if (clock) assert.ok(openDaysSince(dayOfInstant(clock.from), today) >= 3);
  assert.equal(isSilentTooLong(hours, until, now), story === 'silent' || story === 'revoked');
}

test('on whatever day and hour a demonstration starts, over weekends and holidays, its kiosks make sense', () => {
  for (const now of moments()) {
    const kiosks = planKiosks(centres, answers, { now, seed: 'any' });
    for (const kiosk of kiosks) assertBelievable(kiosk, now);
    const count = (story: string) => kiosks.filter((kiosk) => kiosk.story === story).length;
    assert.equal(kiosks.length, 15);
    assert.equal(count('healthy'), 6);
    const revoked = kiosks.find(({ story }) => story === 'revoked');
    const successor = kiosks.find(({ story }) => story === 'successor');
    assert.equal(revoked?.placeCode, successor?.placeCode);
    assertInOrder(revoked?.until ?? null, successor?.pairedAt ?? null);
  }
});

test('each stands at a place that exists, and no two of a place have the same name', () => {
  const now = instantOnDay(day('2026-11-28'), 9 * 3600);
  const kiosks = planKiosks(centres, answers, { now, seed: 'any' });
  for (const { centre, placeCode } of kiosks) {
    const codes = [centre.code, ...centre.counters.map(({ code }) => code)];
    assert.ok(codes.includes(placeCode), placeCode);
  }
  assert.equal(new Set(kiosks.map(({ placeCode, name }) => `${placeCode} ${name}`)).size, 15);
});
