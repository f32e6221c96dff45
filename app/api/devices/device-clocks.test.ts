import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { momentsBefore, Tablet } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { WORLD_NOW } from '@/db/testing/world';
import { CLOCK_TOLERANCE_MS, CLOCK_VERDICTS } from '@/lib/devices/answer-moment';
import { dayOfInstant, type Instant, instantMilliseconds } from '@/lib/time/instant';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

type Kept = ReturnType<Tablet['kept']>;

/** A tablet that was paired a week ago. */
async function tabletOfAWeekAgo(): Promise<Tablet> {
  doors.runtime.now = () => momentsBefore(7 * DAY_MS);
  const tablet = await Tablet.paired(doors);
  doors.runtime.now = () => WORLD_NOW;
  return tablet;
}

/** Kept in an earlier life of the page, so that only wall clocks compare. */
function beforeRestart(answer: Kept, known: Record<string, unknown>): Kept {
  return {
    ...answer,
    kept: { ...answer.kept, monotonicMs: 1000, boot: 'an earlier boot', ...known },
  };
}

async function dated(tablet: Tablet): Promise<[day: string, clock: string | undefined][]> {
  const { rows } = await doors.database.db.pool.query<{ day: string; clock: number }>(
    `select day::text, clock from device_receipts join responses on id = response_id
     where device_id = $1 order by sequence`,
    [tablet.id],
  );
  return rows.map(({ day, clock }) => [day, CLOCK_VERDICTS[clock]]);
}

/** Answered three days ago, the last contact a day before that. */
async function afterOutage(wrong: { thenMs: number; nowMs: number; clockOffsetMs?: number }) {
  const tablet = await tabletOfAWeekAgo();
  tablet.aheadMs = wrong.thenMs;
  const { clockOffsetMs } = wrong;
  const lastContactAt = momentsBefore(4 * DAY_MS);
  const known = { lastContactAt, ...(clockOffsetMs !== undefined && { clockOffsetMs }) };
  const answer = beforeRestart(tablet.kept(1, {}, 3 * DAY_MS), known);
  tablet.aheadMs = wrong.nowMs;
  const { response } = await tablet.send([answer]);
  assert.equal(response.status, 200);
  return dated(tablet);
}

const threeDaysAgo = dayOfInstant(momentsBefore(3 * DAY_MS));

test('a clock a year slow, set right by the network during the outage: the day of the answer, as a guess', async () => {
  const wrong = { thenMs: -YEAR_MS, nowMs: 0, clockOffsetMs: -YEAR_MS };
  assert.deepEqual(await afterOutage(wrong), [[threeDaysAgo, 'unknown']]);
});

test('across a restart: sure where the contact before found the clock as the sending does', async () => {
  for (const aheadMs of [0, YEAR_MS, -YEAR_MS, -3 * DAY_MS]) {
    for (const [drift, isSure] of [
      [0, true],
      [CLOCK_TOLERANCE_MS, true],
      [CLOCK_TOLERANCE_MS + 1, false],
    ] as const) {
      const wrong = { thenMs: aheadMs, nowMs: aheadMs, clockOffsetMs: aheadMs - drift };
      const sure = aheadMs === 0 ? 'right' : 'corrected';
      assert.deepEqual(await afterOutage(wrong), [[threeDaysAgo, isSure ? sure : 'unknown']]);
    }
  }
});

test('an older kiosk, which does not tell what it knows of its clock: the same day, as a guess', async () => {
  for (const aheadMs of [0, YEAR_MS, -YEAR_MS]) {
    const wrong = { thenMs: aheadMs, nowMs: aheadMs };
    assert.deepEqual(await afterOutage(wrong), [[threeDaysAgo, 'unknown']]);
  }
});

test('a clock that falls to 2020 at each power-on is never held for sure across one', async () => {
  const reset = Date.parse('2020-01-01T00:00:00Z');
  const now = instantMilliseconds(WORLD_NOW);
  // Three days ago, an hour after power-on; sent three hours after another power-on.
  const thenMs = reset + HOUR_MS - (now - 3 * DAY_MS);
  const nowMs = reset + 3 * HOUR_MS - now;
  for (const clockOffsetMs of [0, thenMs - DAY_MS, undefined]) {
    const wrong = { thenMs, nowMs, ...(clockOffsetMs !== undefined && { clockOffsetMs }) };
    const [[, clock] = []] = await afterOutage(wrong);
    assert.equal(clock, 'unknown');
  }
});

test('nobody answers after the answer has arrived, whatever the kiosk claims to know', async () => {
  const tablet = await tabletOfAWeekAgo();
  for (const [at, clockOffsetMs] of [-YEAR_MS, -1e15, 1e15, 0.5].entries()) {
    const answer = beforeRestart(tablet.kept(at + 1), { lastContactAt: null, clockOffsetMs });
    const { response } = await tablet.send([answer]);
    assert.equal(response.status, 200);
  }
  const { rows } = await doors.database.db.pool.query<{ at: Date }>(
    `select submitted_at as at from device_receipts join responses on id = response_id
     where device_id = $1`,
    [tablet.id],
  );
  assert.equal(rows.length, 4);
  assert.ok(rows.every(({ at }) => (at.toISOString() as Instant) <= WORLD_NOW));
});
