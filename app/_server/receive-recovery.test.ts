import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiveRecovery } from '@/app/_server/receive-recovery';
import { momentsBefore, Tablet } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { revokeDevice } from '@/db/commands/revoke-device';
import { findListedDevice } from '@/db/queries/list-devices';
import { WORLD_NOW } from '@/db/testing/world';
import { CLOCK_VERDICTS } from '@/lib/devices/answer-moment';
import { sealRecovery } from '@/lib/devices/recovery';
import { dayOfInstant } from '@/lib/time/instant';

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

function exported(tablet: Tablet, answers: ReturnType<Tablet['kept']>[], device = tablet.id) {
  const sent = tablet.clocks();
  const payload = { protocol: 1, sent, lastSequence: answers.length, answers };
  // The kiosk itself knows no other time than that of its own clock.
  return sealRecovery({ key: tablet.key, device, exportedAt: sent.wall, payload });
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
    [await exported(tablet, [tablet.kept(1)], other.id), 'wrong-device-or-damaged'],
    ['{"format":"a letter"}', 'not-a-recovery-file'],
  ] as const) {
    assert.deepEqual(await receiveRecovery(doors.runtime, { device, text }), { kind });
  }
  assert.equal((await deviceOf(tablet)).state?.receivedCount ?? 0, 0);
});

test('a clock years off, either way: the answers of the file land in the right day, marked', async () => {
  const carried = momentsBefore(-3_600_000);
  for (const [aheadMs, clock] of [
    [0, 'right'],
    [-365 * DAY_MS, 'corrected'],
    [365 * DAY_MS, 'corrected'],
    [-20_000 * DAY_MS, 'corrected'],
  ] as const) {
    const tablet = await Tablet.paired(doors);
    tablet.aheadMs = aheadMs;
    const text = await exported(tablet, [tablet.kept(1)]);
    const device = await deviceOf(tablet);
    const taken = await receiveRecovery({ ...doors.runtime, now: () => carried }, { device, text });
    assert.equal(taken.kind === 'taken' && taken.stored, 1);
    const { rows } = await pool().query<{ day: string; clock: number }>(
      `select day::text, clock from device_receipts join responses on id = response_id
       where device_id = $1`,
      [tablet.id],
    );
    const expected = { day: dayOfInstant(WORLD_NOW), clock: CLOCK_VERDICTS.indexOf(clock) };
    assert.deepEqual(rows, [expected], `${aheadMs} ms ahead`);
  }
});
