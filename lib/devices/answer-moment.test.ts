import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerMoment, CLOCK_TOLERANCE_MS } from '@/lib/devices/answer-moment';
import { type Instant, instantFromMilliseconds, parseInstant } from '@/lib/time/instant';

const ARRIVAL_MS = Date.parse('2026-12-03T03:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const at = (milliseconds: number) => instantFromMilliseconds(milliseconds);
const ago = (milliseconds: number) => at(ARRIVAL_MS - milliseconds);
const arrival = at(ARRIVAL_MS);

type Story = {
  /** True age of the answer when it is sent. */
  agoMs: number;
  /** What the wall clock was ahead at the contact before (`null`: not told), at the keeping and at the sending. */
  aheadBeforeMs?: number | null;
  aheadThenMs?: number;
  aheadNowMs?: number;
  sleptMs?: number;
  /** How long the message was held back on its way. */
  heldBackMs?: number;
  isSameBoot?: boolean;
  lastContactAgoMs?: number | null;
  pairedAt?: Instant | null;
};

function told(story: Story) {
  const { agoMs, aheadThenMs = 0, aheadBeforeMs = aheadThenMs, aheadNowMs = aheadThenMs } = story;
  const { sleptMs = 0, heldBackMs = 0, isSameBoot = true, pairedAt = null } = story;
  const { lastContactAgoMs = agoMs + DAY } = story;
  return answerMoment({
    kept: {
      wall: at(ARRIVAL_MS - agoMs + aheadThenMs),
      monotonicMs: 1_000,
      boot: 'one',
      lastContactAt: lastContactAgoMs === null ? null : ago(lastContactAgoMs),
      ...(aheadBeforeMs !== null && { clockOffsetMs: aheadBeforeMs }),
    },
    sent: {
      wall: at(ARRIVAL_MS - heldBackMs + aheadNowMs),
      monotonicMs: isSameBoot ? 1_000 + agoMs - sleptMs - heldBackMs : 50,
      boot: isSameBoot ? 'one' : 'two',
    },
    sentAt: arrival,
    pairedAt,
  });
}

function found(story: Story): [Instant, string] {
  const { at: moment, clock } = told(story);
  return [moment, clock];
}

test('a clock that is right, or some seconds off, is left alone, but nobody answers in the future', () => {
  assert.deepEqual(told({ agoMs: 5 * MINUTE }), {
    at: ago(5 * MINUTE),
    shiftMs: 0,
    clock: 'right',
  });
  assert.equal(told({ agoMs: 5 * MINUTE, aheadThenMs: 90_000 }).shiftMs, 0);
  assert.equal(told({ agoMs: 0, aheadThenMs: 90_000 }).at, arrival);
});

test('right up to the tolerance, corrected beyond it', () => {
  for (const sign of [1, -1]) {
    const within = told({ agoMs: HOUR, aheadThenMs: sign * CLOCK_TOLERANCE_MS });
    assert.deepEqual([within.shiftMs, within.clock], [0, 'right']);
    const beyond = told({ agoMs: HOUR, aheadThenMs: sign * (CLOCK_TOLERANCE_MS + 1) });
    assert.deepEqual([beyond.at, beyond.clock], [ago(HOUR), 'corrected']);
  }
});

test('a clock a year off either way, the same at the contact before: the true moment, across a restart too', () => {
  for (const aheadThenMs of [YEAR, -YEAR]) {
    for (const isSameBoot of [true, false]) {
      assert.deepEqual(told({ agoMs: 3 * DAY, aheadThenMs, isSameBoot }), {
        at: ago(3 * DAY),
        shiftMs: -aheadThenMs,
        clock: 'corrected',
      });
    }
  }
});

test('across a restart the clock is sure only where the contact before and the sending find it the same', () => {
  for (const [drift, clock] of [
    [CLOCK_TOLERANCE_MS, 'corrected'],
    [CLOCK_TOLERANCE_MS + 1, 'unknown'],
  ] as const) {
    const story = { agoMs: 3 * DAY, aheadThenMs: -YEAR, isSameBoot: false };
    assert.equal(told({ ...story, aheadNowMs: -YEAR + drift }).clock, clock);
  }
});

test('a year slow and set right by the network before it was sent: the contact before knows the day', () => {
  const setRight = { agoMs: 3 * DAY, aheadThenMs: -YEAR, aheadNowMs: 0, isSameBoot: false };
  assert.deepEqual(found(setRight), [ago(3 * DAY), 'unknown']);
  assert.deepEqual(found({ ...setRight, isSameBoot: true }), [ago(3 * DAY), 'corrected']);
});

test('what the contact before says is heard up to that contact, and not beyond', () => {
  const slipped = { agoMs: 3 * DAY, aheadBeforeMs: 0, aheadNowMs: 0, isSameBoot: false };
  const lastContactAgoMs = 3 * DAY + 5 * HOUR;
  const byMs = 5 * HOUR + CLOCK_TOLERANCE_MS;
  const onIt = told({ ...slipped, lastContactAgoMs, aheadThenMs: -byMs, aheadNowMs: -YEAR });
  assert.deepEqual([onIt.at, onIt.clock], [ago(3 * DAY + byMs), 'unknown']);
  const beyond = told({ ...slipped, lastContactAgoMs, aheadThenMs: -byMs - 1, aheadNowMs: -YEAR });
  assert.deepEqual([beyond.at, beyond.clock], [arrival, 'unknown']);
});

test('a clock that falls to 2020 at each power-on: never sure across a restart, sure within one', () => {
  const reset = Date.parse('2020-01-01T00:00:00Z');
  const monday = ARRIVAL_MS - 3 * DAY;
  const sent = { wall: at(reset + 3 * HOUR), monotonicMs: 3 * HOUR, boot: 'thursday' };
  const kept = { wall: at(reset + HOUR), monotonicMs: HOUR, lastContactAt: at(monday - 2 * DAY) };
  for (const known of [{}, { clockOffsetMs: 0 }, { clockOffsetMs: reset - monday + 3 * DAY }]) {
    const about = { sent, sentAt: arrival, pairedAt: null };
    const across = answerMoment({ ...about, kept: { ...kept, ...known, boot: 'monday' } });
    assert.equal(across.clock, 'unknown');
    const within = answerMoment({ ...about, kept: { ...kept, ...known, boot: 'thursday' } });
    assert.deepEqual([within.at, within.clock], [ago(2 * HOUR), 'corrected']);
  }
});

test('the clock was set right between keeping and sending: the monotonic clock agrees with the contact', () => {
  for (const aheadThenMs of [YEAR, -YEAR]) {
    const story = { agoMs: 3 * HOUR, aheadThenMs, aheadNowMs: 0 };
    assert.deepEqual(found(story), [ago(3 * HOUR), 'corrected']);
    assert.deepEqual(found({ ...story, aheadBeforeMs: null }), [ago(3 * HOUR), 'unknown']);
  }
});

test('a tablet that slept: its monotonic clock stood still and is not believed', () => {
  const slept = { agoMs: 3 * DAY, sleptMs: 2 * DAY };
  assert.deepEqual(found(slept), [ago(3 * DAY), 'right']);
  assert.deepEqual(found({ ...slept, aheadBeforeMs: null }), [ago(3 * DAY), 'unknown']);
  assert.deepEqual(found({ ...slept, aheadThenMs: -YEAR, aheadNowMs: 0 }), [
    ago(3 * DAY),
    'unknown',
  ]);
});

test('sleep counts as such only beyond the tolerance', () => {
  const story = { agoMs: DAY, aheadBeforeMs: null };
  assert.equal(told({ ...story, sleptMs: CLOCK_TOLERANCE_MS }).clock, 'right');
  assert.equal(told({ ...story, sleptMs: CLOCK_TOLERANCE_MS + 1 }).clock, 'unknown');
});

test('an older kiosk, whose offset is not told: sure within one boot, a guess across a restart', () => {
  const old = { agoMs: 3 * DAY, aheadBeforeMs: null };
  assert.deepEqual(found(old), [ago(3 * DAY), 'right']);
  assert.deepEqual(found({ ...old, aheadThenMs: -YEAR }), [ago(3 * DAY), 'corrected']);
  for (const aheadThenMs of [0, YEAR, -YEAR]) {
    assert.deepEqual(found({ ...old, aheadThenMs, isSameBoot: false }), [ago(3 * DAY), 'unknown']);
  }
});

test('a message that was held back does not make its answers younger', () => {
  for (const isSameBoot of [true, false]) {
    const { clock } = told({ agoMs: 2 * DAY, heldBackMs: DAY, isSameBoot });
    assert.equal(clock, 'unknown');
  }
  assert.equal(told({ agoMs: 2 * DAY, heldBackMs: CLOCK_TOLERANCE_MS }).clock, 'right');
});

test('nothing was kept before the pairing', () => {
  const story = { agoMs: DAY, isSameBoot: false, lastContactAgoMs: null, aheadBeforeMs: null };
  const pairedAt = ago(DAY + HOUR);
  assert.deepEqual(found({ ...story, pairedAt }), [ago(DAY), 'unknown']);
  const setBack = { ...story, pairedAt, aheadThenMs: -2 * HOUR, aheadNowMs: 0 };
  assert.deepEqual(found(setBack), [arrival, 'unknown']);
});

test('a power cut put the clock back to 1970 and the network set it right: the moment of arrival, marked', () => {
  const aheadThenMs = -ARRIVAL_MS + 4 * DAY;
  for (const aheadBeforeMs of [0, null]) {
    const story = { agoMs: 3 * DAY, aheadBeforeMs, aheadThenMs, aheadNowMs: 0, isSameBoot: false };
    assert.deepEqual(found(story), [arrival, 'unknown']);
  }
});

const clocks = fc.oneof(
  fc.integer({ min: -2 * YEAR, max: 2 * YEAR }),
  fc.integer({ min: -5 * DAY, max: 5 * DAY }),
);
const ages = fc.integer({ min: 0, max: 90 * DAY });

test('whatever the clocks say: after the last contact, never after the arrival, and the shift explains it', () => {
  const before = fc.option(clocks, { nil: null });
  fc.assert(
    fc.property(clocks, clocks, before, ages, fc.boolean(), ages, (...drawn) => {
      const [aheadThenMs, aheadNowMs, aheadBeforeMs, agoMs, isSameBoot, contact] = drawn;
      const story = { agoMs, aheadThenMs, aheadNowMs, aheadBeforeMs, isSameBoot };
      const moment = told({ ...story, lastContactAgoMs: agoMs + contact });
      assert.ok(moment.at <= arrival);
      assert.ok(moment.at >= ago(agoMs + contact + CLOCK_TOLERANCE_MS));
      const wall = parseInstant(at(ARRIVAL_MS - agoMs + aheadThenMs));
      assert.equal(at(Date.parse(wall ?? '') + moment.shiftMs), moment.at);
    }),
  );
});

test('a clock that is set once, whenever and whether the tablet sleeps or restarts: what is sure is true', () => {
  const slept = fc.double({ min: 0, max: 1, noNaN: true });
  const setWhen = fc.constantFrom('never', 'before', 'after');
  fc.assert(
    fc.property(clocks, clocks, setWhen, ages, slept, fc.boolean(), (...drawn) => {
      const [early, late, when, agoMs, share, isSameBoot] = drawn;
      const sleptMs = Math.floor(agoMs * share);
      // Set forward by just as much as it sleeps afterwards looks like a clock that was right.
      fc.pre(Math.abs(late - early - sleptMs) > 2 * CLOCK_TOLERANCE_MS);
      const { at: moment, clock } = told({
        agoMs,
        aheadBeforeMs: early,
        aheadThenMs: when === 'before' ? late : early,
        aheadNowMs: when === 'never' ? early : late,
        sleptMs,
        isSameBoot,
      });
      if (clock === 'unknown') return;
      const error = Math.abs(Date.parse(moment) - (ARRIVAL_MS - agoMs));
      assert.ok(error <= 2 * CLOCK_TOLERANCE_MS, `${error} ms`);
    }),
    { numRuns: 2_000 },
  );
});

test('a constant error, however large, is always undone to within the tolerance', () => {
  const error = fc.integer({ min: -20 * YEAR, max: 20 * YEAR });
  const known = fc.boolean();
  fc.assert(
    fc.property(error, ages, known, (aheadThenMs, agoMs, isKnown) => {
      const story = { agoMs, aheadThenMs, isSameBoot: false };
      const moment = told(isKnown ? story : { ...story, aheadBeforeMs: null });
      assert.ok(Math.abs(Date.parse(moment.at) - (ARRIVAL_MS - agoMs)) <= CLOCK_TOLERANCE_MS);
      assert.equal(moment.clock === 'unknown', !isKnown);
    }),
  );
});
