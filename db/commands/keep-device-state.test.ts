import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import { closeGap } from '@/db/commands/close-gap';
import { noteMemoryBack } from '@/db/commands/note-memory-back';
import { findListedDevice } from '@/db/queries/list-devices';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { before, TestKiosk } from '@/db/testing/test-kiosk';
import { makeWorld, WORLD_NOW, type World } from '@/db/testing/world';
import type { DeviceStatus } from '@/lib/devices/device-protocol';

const MINUTE_MS = 60_000;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

const ago = (minutes: number) => before(minutes * MINUTE_MS);
const paired = () => TestKiosk.paired(database.db, world, '24133-TT-1');

async function listed(kiosk: TestKiosk) {
  const device = await findListedDevice(database.db.pool, kiosk.id);
  assert.ok(device);
  return device;
}

function told(kiosk: TestKiosk, boot: string, minutes: number, change: Partial<DeviceStatus>) {
  return kiosk.tell({ ...change, sent: kiosk.clocks(ago(minutes), boot) }, ago(minutes));
}

function numbers(kiosk: TestKiosk, first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, at) => kiosk.kept(first + at, ago(90)));
}

test('each status hears the highest number that was known before it, of a status or a batch', async () => {
  const kiosk = await paired();
  assert.equal(await told(kiosk, 'b1', 60, { lastSequence: 0 }), null);
  await kiosk.send(numbers(kiosk, 1, 5), { at: ago(50) });
  assert.equal(await told(kiosk, 'b1', 40, { lastSequence: 7, waiting: 2, oldestWaiting: 6 }), 5);
  assert.equal(await told(kiosk, 'b2', 30, { lastSequence: 2 }), 7);
});

test('a memory that went back is told, also where all its numbers are here', async () => {
  const kiosk = await paired();
  await kiosk.send(numbers(kiosk, 1, 5), { at: ago(50) });
  await told(kiosk, 'b1', 40, { lastSequence: 5 });
  assert.equal((await listed(kiosk)).memoryBack, null);
  await told(kiosk, 'b2', 30, { lastSequence: 2 });
  const back = { at: ago(30), since: ago(40), from: 5, to: 2 };
  const { memoryBack, gaps } = await listed(kiosk);
  assert.deepEqual(memoryBack, back);
  assert.deepEqual(gaps.gaps, []);
  await told(kiosk, 'b2', 29, { lastSequence: 7, waiting: 2, oldestWaiting: 6 });
  await told(kiosk, 'b3', 10, { lastSequence: 2 });
  assert.deepEqual((await listed(kiosk)).memoryBack, back, 'the first stays told');
  // Above the highest number the loss of those that it gave in between shows.
  await told(kiosk, 'b3', 9, { lastSequence: 7 });
  assert.deepEqual((await listed(kiosk)).gaps.gaps, [{ from: 6, to: 7, closure: null }]);
});

test('a batch tells of numbers, too, that another boot does not know any more', async () => {
  const kiosk = await paired();
  await told(kiosk, 'a boot', 60, { lastSequence: 1 });
  await kiosk.send(numbers(kiosk, 1, 5), { at: ago(50) });
  await told(kiosk, 'a boot', 49, { lastSequence: 4 });
  assert.equal((await listed(kiosk)).memoryBack, null, 'overtaken by a batch of the same boot');
  await told(kiosk, 'b2', 40, { lastSequence: 4 });
  const { memoryBack } = await listed(kiosk);
  assert.deepEqual([memoryBack?.from, memoryBack?.to], [5, 4]);
});

test('what was noted is told anew when the memory goes back once more', async () => {
  const kiosk = await paired();
  await told(kiosk, 'b1', 60, { lastSequence: 5 });
  await told(kiosk, 'b2', 50, { lastSequence: 3 });
  const note = { deviceId: kiosk.id, userId: 'u', name: 'Lan', now: ago(45) };
  await noteMemoryBack(database.db.pool, { ...note, reason: 'Đã bỏ chế độ khôi phục' });
  await told(kiosk, 'b2', 44, { lastSequence: 3 });
  const noted = await listed(kiosk);
  assert.deepEqual([noted.memoryBack, noted.memoryNote?.byName], [null, 'Lan']);
  await told(kiosk, 'b2', 40, { lastSequence: 8 });
  await told(kiosk, 'b3', 30, { lastSequence: 3 });
  const again = (await listed(kiosk)).memoryBack;
  assert.deepEqual([again?.at, again?.from, again?.to], [ago(30), 8, 3]);
});

test('a late status of an earlier boot makes no gap, and is no memory that went back', async () => {
  const kiosk = await paired();
  await kiosk.send(numbers(kiosk, 1, 10), { at: ago(60) });
  await told(kiosk, 'new', 50, { lastSequence: 12, waiting: 2, oldestWaiting: 11 });
  await told(kiosk, 'old', 49, { lastSequence: 10 });
  const { gaps } = await listed(kiosk);
  assert.deepEqual([gaps.gaps, gaps.waiting], [[], [{ from: 11, to: 12 }]]);
  await told(kiosk, 'new', 48, { lastSequence: 12, waiting: 2, oldestWaiting: 11 });
  assert.equal((await listed(kiosk)).memoryBack, null);
});

test('five hundred parked are no gap: told as ranges, or as some of them by an older program', async () => {
  const kiosk = await paired();
  const parked = Array.from({ length: 100 }, (_, at) => ({
    ...{ sequence: at + 1, outcome: 'unknown-place' },
  }));
  const status = { lastSequence: 510, parkedCount: 500, parked };
  await told(kiosk, 'b1', 60, status);
  const old = await listed(kiosk);
  assert.deepEqual([old.gaps.gaps, old.gaps.waiting], [[], []]);
  const closing = { deviceId: kiosk.id, reason: 'Máy hỏng', userId: 'u', name: 'Lan' };
  const lost = { ...closing, now: WORLD_NOW };
  assert.equal(await closeGap(database.db.pool, { ...lost, from: 101, to: 500 }), 'not-a-gap');
  const parkedRanges: [number, number][] = [
    [1, 300],
    [311, 510],
  ];
  await told(kiosk, 'b1', 50, { ...status, parkedRanges });
  const { gaps } = await listed(kiosk);
  assert.deepEqual(gaps.parked, [
    { from: 1, to: 300 },
    { from: 311, to: 510 },
  ]);
  assert.deepEqual(gaps.gaps, [{ from: 301, to: 310, closure: null }]);
  assert.equal(await closeGap(database.db.pool, { ...lost, from: 301, to: 310 }), 'closed');
});

test('why a tablet takes no answers is kept as long as it says so', async () => {
  const kiosk = await paired();
  await told(kiosk, 'b1', 60, { storageFault: 'full' });
  assert.equal((await listed(kiosk)).state?.storageFault, 'full');
  await told(kiosk, 'b1', 59, { storageFault: null });
  assert.equal((await listed(kiosk)).state?.storageFault, null);
});
