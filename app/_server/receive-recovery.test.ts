import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiveRecovery } from '@/app/_server/receive-recovery';
import { momentsBefore, Tablet } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { revokeDevice } from '@/db/commands/revoke-device';
import { findListedDevice } from '@/db/queries/list-devices';
import { WORLD_NOW } from '@/db/testing/world';
import { CLOCK_TOLERANCE_MS, CLOCK_VERDICTS } from '@/lib/devices/answer-moment';
import { sealRecovery } from '@/lib/devices/recovery';
import { dayOfInstant, type Instant } from '@/lib/time/instant';

const DAY_MS = 86_400_000;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

const pool = () => doors.database.db.pool;

async function deviceOf(tablet: Tablet) {
  const device = await findListedDevice(pool(), tablet.id);
  if (!device) throw new Error(`expected kiosk ${tablet.id}`);
  return device;
}

type Look = { lastContactAt: Instant; clockOffsetMs: number };

function exported(
  tablet: Tablet,
  answers: ReturnType<Tablet['kept']>[],
  { device = tablet.id, contact }: { device?: number; contact?: Look } = {},
) {
  const sent = tablet.clocks();
  const payload = {
    protocol: 1,
    sent,
    lastSequence: answers.length,
    answers,
    ...(contact && { contact }),
  };
  // The kiosk itself knows no other time than that of its own clock.
  return sealRecovery({ key: tablet.key, device, exportedAt: sent.wall, payload });
}

/** Takes the file so long after its export: the days its answers count for, with the marks. */
async function carried(tablet: Tablet, text: string, forMs: number) {
  const device = await deviceOf(tablet);
  const now = () => momentsBefore(-forMs);
  const taken = await receiveRecovery({ ...doors.runtime, now }, { device, text });
  assert.equal(taken.kind, 'taken');
  const { rows } = await pool().query<{ day: string; clock: number; at: Date }>(
    `select day::text, clock, submitted_at as at from device_receipts
     join responses on id = response_id where device_id = $1 order by sequence`,
    [tablet.id],
  );
  return rows.map(({ day, clock, at }) => [day, CLOCK_VERDICTS[clock], at.toISOString()]);
}

test('the file of a revoked tablet: more than a batch, one answer already here, one refused; again, all are here', async () => {
  const tablet = await Tablet.paired(doors);
  const answers = Array.from({ length: 250 }, (_, at) => tablet.kept(at + 1));
  await tablet.send(answers.slice(0, 1));
  const bad = tablet.kept(251, { channel: 'phone' });
  await revokeDevice(pool(), { deviceId: tablet.id, byName: 'Quản lý', now: WORLD_NOW });
  const text = await exported(tablet, [...answers, bad]);
  const device = await deviceOf(tablet);
  const refused = [{ sequence: 251, outcome: 'invalid' }];
  const first = await receiveRecovery(doors.runtime, { device, text });
  assert.deepEqual(first, { kind: 'taken', stored: 249, repeated: 1, refused });
  const again = await receiveRecovery(doors.runtime, { device, text });
  assert.deepEqual(again, { kind: 'taken', stored: 0, repeated: 250, refused });
  const { rows } = await pool().query<{ via: number; n: number }>(
    `select via, count(*)::integer as n from device_receipts where device_id = $1 group by 1 order by 1`,
    [tablet.id],
  );
  assert.deepEqual(rows, [
    { via: 1, n: 1 },
    { via: 2, n: 249 },
  ]);
});

test("another tablet's file, one that tells another id, and other texts are refused", async () => {
  const tablet = await Tablet.paired(doors, '24133-TT-2');
  const other = await Tablet.paired(doors, '24133-TT-3');
  const device = await deviceOf(tablet);
  for (const [text, kind] of [
    [await exported(other, [other.kept(1)]), 'wrong-device-or-damaged'],
    [await exported(tablet, [tablet.kept(1)], { device: other.id }), 'wrong-device-or-damaged'],
    ['{"format":"a letter"}', 'not-a-recovery-file'],
  ] as const) {
    assert.deepEqual(await receiveRecovery(doors.runtime, { device, text }), { kind });
  }
  assert.equal((await deviceOf(tablet)).state?.receivedCount ?? 0, 0);
});

const givenAt = momentsBefore(60_000);
const CLOCKS = [0, 365 * DAY_MS, -365 * DAY_MS, -20_000 * DAY_MS, -3 * DAY_MS, 3 * DAY_MS];

/** An answer of a minute ago, by a tablet that had its last contact five days ago. */
function keptKnowing(tablet: Tablet, clockOffsetMs: number, contactDaysAgo = 5) {
  const answer = tablet.kept(1);
  const lastContactAt = momentsBefore(contactDaysAgo * DAY_MS);
  return { ...answer, kept: { ...answer.kept, lastContactAt, clockOffsetMs } };
}

test('whatever the clock is off, a file carried for four days tells the true moment, as a guess: no server saw the export', async () => {
  for (const aheadMs of CLOCKS) {
    const tablet = await Tablet.paired(doors);
    tablet.aheadMs = aheadMs;
    const contact = { lastContactAt: momentsBefore(5 * DAY_MS), clockOffsetMs: aheadMs };
    const text = await exported(tablet, [keptKnowing(tablet, aheadMs)], { contact });
    const found = await carried(tablet, text, 4 * DAY_MS);
    assert.deepEqual(found, [[dayOfInstant(givenAt), 'unknown', givenAt]], `${aheadMs} ms ahead`);
  }
});

test('a contact after the answer that found the clock as the one before makes it sure, to within the tolerance', async () => {
  for (const aheadMs of CLOCKS) {
    for (const [drift, isSure] of [
      [0, true],
      [CLOCK_TOLERANCE_MS, true],
      [CLOCK_TOLERANCE_MS + 1, false],
    ] as const) {
      const tablet = await Tablet.paired(doors);
      tablet.aheadMs = aheadMs;
      const contact = { lastContactAt: WORLD_NOW, clockOffsetMs: aheadMs + drift };
      const text = await exported(tablet, [keptKnowing(tablet, aheadMs)], { contact });
      const [row] = await carried(tablet, text, 4 * DAY_MS);
      const sure = aheadMs === 0 ? 'right' : 'corrected';
      assert.deepEqual(row, [dayOfInstant(givenAt), isSure ? sure : 'unknown', givenAt]);
    }
  }
});

test('an older file, without what was known of the clock, is taken, and its moments are guesses', async () => {
  for (const aheadMs of [0, -365 * DAY_MS, 365 * DAY_MS, -20_000 * DAY_MS]) {
    const tablet = await Tablet.paired(doors);
    tablet.aheadMs = aheadMs;
    const [row] = await carried(tablet, await exported(tablet, [tablet.kept(1)]), 3_600_000);
    const [day, clock] = row ?? [];
    assert.deepEqual([day, clock], [dayOfInstant(WORLD_NOW), 'unknown'], `${aheadMs} ms ahead`);
  }
});

test('nobody answers after the file has come', async () => {
  const tablet = await Tablet.paired(doors);
  tablet.aheadMs = 3 * DAY_MS;
  const contact = { lastContactAt: momentsBefore(5 * DAY_MS), clockOffsetMs: 0 };
  const text = await exported(tablet, [keptKnowing(tablet, 0)], { contact });
  const [row] = await carried(tablet, text, 3_600_000);
  assert.ok((row?.[2] ?? '') <= momentsBefore(-3_600_000));
  assert.equal(row?.[1], 'unknown');
});
