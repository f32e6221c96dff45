import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Tablet } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { closeGap } from '@/db/commands/close-gap';
import { revokeDevice } from '@/db/commands/revoke-device';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { findListedDevice } from '@/db/queries/list-devices';
import { WORLD_NOW } from '@/db/testing/world';
import { batchAnswerSchema, statusAnswerSchema } from '@/lib/devices/device-protocol';

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

const pool = () => doors.database.db.pool;

function outcomes(document: unknown): string[] {
  return batchAnswerSchema.parse(document).results.map(({ outcome }) => outcome);
}

test('the server sees what never arrived, and a person closes it under his name', async () => {
  const tablet = await Tablet.paired(doors);
  await tablet.send([1, 2, 5, 8].map((sequence) => tablet.kept(sequence)));
  await tablet.tell({ lastSequence: 9, waiting: 2, oldestWaiting: 7, parkedCount: 0 });
  const seen = await listDeviceGaps(pool(), tablet.id);
  assert.deepEqual(seen?.waiting, [
    { from: 7, to: 7 },
    { from: 9, to: 9 },
  ]);
  assert.deepEqual(seen?.gaps, [
    { from: 3, to: 4, closure: null },
    { from: 6, to: 6, closure: null },
  ]);
  const signed = { userId: 'u', name: 'Nguyễn Thị Hòa', now: WORLD_NOW };
  const closing = { deviceId: tablet.id, reason: 'Máy hỏng ổ nhớ, đã thay' };
  assert.equal(await closeGap(pool(), { ...closing, ...signed, from: 3, to: 4 }), 'closed');
  const closed = await listDeviceGaps(pool(), tablet.id);
  assert.equal(closed?.gaps[0]?.closure?.byName, 'Nguyễn Thị Hòa');
  assert.equal(closed?.gaps[1]?.closure, null);
  await tablet.send([tablet.kept(3)]);
  const arrived = await listDeviceGaps(pool(), tablet.id);
  assert.deepEqual(
    arrived?.gaps.map(({ from, to }) => [from, to]),
    [
      [4, 4],
      [6, 6],
    ],
  );
  await assert.rejects(pool().query('delete from device_gap_closures'), /append-only/);
  await assert.rejects(pool().query('update device_receipts set sequence = 1'), /append-only/);
});

test('a copied tablet that uses a number again loses nothing, and it shows', async () => {
  const tablet = await Tablet.paired(doors);
  await tablet.send([tablet.kept(1)]);
  const { document } = await tablet.send([tablet.kept(1)]);
  assert.deepEqual(outcomes(document), ['stored']);
  const seen = await listDeviceGaps(pool(), tablet.id);
  assert.deepEqual(seen?.usedTwice, [{ sequence: 1, times: 2 }]);
});

test('an answer that comes once more from its tablet paired anew is known, and no number is missing', async () => {
  const [first, anew] = [await Tablet.paired(doors), await Tablet.paired(doors)];
  const answer = first.kept(5);
  assert.deepEqual(outcomes((await first.send([answer])).document), ['stored']);
  const again = await anew.send([{ ...answer, sequence: 1 }]);
  assert.deepEqual(outcomes(again.document), ['repeated']);
  const seen = await listDeviceGaps(pool(), anew.id);
  assert.deepEqual([seen?.gaps, seen?.waiting], [[], []]);
});

test('a tablet whose memory went back hears its highest number, and the server that it went back', async () => {
  const tablet = await Tablet.paired(doors);
  const heard = async (change: Record<string, unknown>) =>
    statusAnswerSchema.parse((await tablet.tell(change)).document).highestSequence;
  assert.equal(await heard({ lastSequence: 0 }), undefined);
  await tablet.send([1, 2, 3, 4, 5].map((sequence) => tablet.kept(sequence)));
  assert.equal(await heard({ lastSequence: 5 }), 5);
  const sent = { ...tablet.clocks(), boot: 'another boot' };
  assert.equal(await heard({ lastSequence: 2, sent }), 5);
  const listed = await findListedDevice(pool(), tablet.id);
  assert.deepEqual([listed?.memoryBack?.from, listed?.memoryBack?.to], [5, 2]);
});

test('answers that come under a new number close the gap under the former one', async () => {
  const [old, anew] = [await Tablet.paired(doors), await Tablet.paired(doors)];
  await old.send([old.kept(1)], { lastSequence: 2 });
  await old.tell({ lastSequence: 2, waiting: 1, oldestWaiting: 2 });
  await revokeDevice(pool(), { deviceId: old.id, byName: 'Trần Văn Bảo', now: WORLD_NOW });
  const missing = await listDeviceGaps(pool(), old.id);
  assert.deepEqual(missing?.gaps, [{ from: 2, to: 2, closure: null }]);
  const former = { device: old.id, sequence: 2 };
  const { document } = await anew.send([{ ...anew.kept(1), former }]);
  assert.deepEqual(outcomes(document), ['stored']);
  assert.deepEqual((await listDeviceGaps(pool(), old.id))?.gaps, []);
});
