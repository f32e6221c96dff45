import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerMoment } from '@/lib/devices/answer-moment';
import { type Instant, instantFromMilliseconds, parseInstant } from '@/lib/time/instant';

const ARRIVAL_MS = Date.parse('2026-11-23T03:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

const at = (milliseconds: number) => instantFromMilliseconds(milliseconds);
const arrival = at(ARRIVAL_MS);

type Story = {
  /** True age of the answer when it is sent. */
  agoMs: number;
  /** What the tablet's wall clock was ahead when the answer was kept, and when it was sent. */
  aheadThenMs?: number;
  aheadNowMs?: number;
  sleptMs?: number;
  isSameBoot?: boolean;
  lastContactAgoMs?: number | null;
  pairedAt?: Instant | null;
};

function told(story: Story) {
  const { agoMs, aheadThenMs = 0, aheadNowMs = aheadThenMs, sleptMs = 0 } = story;
  const { isSameBoot = true, lastContactAgoMs = agoMs + DAY, pairedAt = null } = story;
  return answerMoment({
    kept: {
      wall: at(ARRIVAL_MS - agoMs + aheadThenMs),
      monotonicMs: 1_000,
      boot: 'one',
      lastContactAt: lastContactAgoMs === null ? null : at(ARRIVAL_MS - lastContactAgoMs),
    },
    sent: {
      wall: at(ARRIVAL_MS + aheadNowMs),
      monotonicMs: isSameBoot ? 1_000 + agoMs - sleptMs : 50,
      boot: isSameBoot ? 'one' : 'two',
    },
    sentAt: arrival,
    pairedAt,
  });
}

test('a clock that is right, or some seconds off, is left alone, but nobody answers in the future', () => {
  assert.deepEqual(told({ agoMs: 5 * MINUTE }), {
    at: at(ARRIVAL_MS - 5 * MINUTE),
    shiftMs: 0,
    clock: 'right',
  });
  assert.equal(told({ agoMs: 5 * MINUTE, aheadThenMs: 90_000 }).shiftMs, 0);
  assert.equal(told({ agoMs: 0, aheadThenMs: 90_000 }).at, arrival);
});

test('a clock a year off either way: the true moment, marked, across a restart too', () => {
  for (const aheadThenMs of [YEAR, -YEAR]) {
    for (const isSameBoot of [true, false]) {
      const found = told({ agoMs: 3 * DAY, aheadThenMs, isSameBoot });
      assert.deepEqual(found, {
        at: at(ARRIVAL_MS - 3 * DAY),
        shiftMs: -aheadThenMs,
        clock: 'corrected',
      });
    }
  }
});

test('the clock was set right between keeping and sending: the monotonic clock knows', () => {
  for (const aheadThenMs of [YEAR, -YEAR]) {
    const found = told({ agoMs: 3 * 3_600_000, aheadThenMs, aheadNowMs: 0 });
    assert.equal(found.at, at(ARRIVAL_MS - 3 * 3_600_000));
    assert.equal(found.clock, 'corrected');
  }
});

test('a tablet that slept: its monotonic clock stood still and is not believed', () => {
  const found = told({ agoMs: 3 * DAY, sleptMs: 2 * DAY });
  assert.deepEqual(found, { at: at(ARRIVAL_MS - 3 * DAY), shiftMs: 0, clock: 'right' });
});

test('a power cut put the clock back to 1970 and the network set it right: the moment of arrival, marked', () => {
  const found = told({
    agoMs: 3 * DAY,
    aheadThenMs: -ARRIVAL_MS + 4 * DAY,
    aheadNowMs: 0,
    isSameBoot: false,
  });
  assert.equal(found.at, arrival);
  assert.equal(found.clock, 'unknown');
});

test('whatever the clocks say: after the last contact, never after the arrival, and the shift explains it', () => {
  const clock = fc.integer({ min: -2 * YEAR, max: 2 * YEAR });
  const age = fc.integer({ min: 0, max: 90 * DAY });
  fc.assert(
    fc.property(clock, clock, age, fc.boolean(), age, (then, now, agoMs, isSameBoot, contact) => {
      const story = { agoMs, aheadThenMs: then, aheadNowMs: now, isSameBoot };
      const found = told({ ...story, lastContactAgoMs: agoMs + contact });
      assert.ok(found.at <= arrival);
      assert.ok(found.at >= at(ARRIVAL_MS - agoMs - contact - 2 * MINUTE));
      const wall = parseInstant(at(ARRIVAL_MS - agoMs + then));
      assert.equal(at(Date.parse(wall ?? '') + found.shiftMs), found.at);
    }),
  );
});

test('a constant error, however large, is always undone to within two minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20 * YEAR, max: 20 * YEAR }),
      fc.integer({ min: 0, max: 90 * DAY }),
      (aheadThenMs, agoMs) => {
        const found = told({ agoMs, aheadThenMs, isSameBoot: false });
        assert.ok(Math.abs(Date.parse(found.at) - (ARRIVAL_MS - agoMs)) <= 2 * MINUTE);
      },
    ),
  );
});
