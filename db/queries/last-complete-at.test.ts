import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import { closeGap } from '@/db/commands/close-gap';
import { noteMemoryBack } from '@/db/commands/note-memory-back';
import { pairTrialDevice } from '@/db/commands/pair-trial-device';
import { revokeDevice } from '@/db/commands/revoke-device';
import { lastCompleteAt } from '@/db/queries/last-complete-at';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { before, TestKiosk } from '@/db/testing/test-kiosk';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { makeWorld, WORLD_NOW, type World } from '@/db/testing/world';
import type { PlaceId } from '@/lib/places/place';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

const ago = (milliseconds: number) => before(milliseconds);

async function toldOf(kiosk: TestKiosk) {
  const told = await lastCompleteAt(database.db.pool, [kiosk.placeId]);
  return told.find(({ deviceId }) => deviceId === kiosk.id);
}

const paired = () => TestKiosk.paired(database.db, world, '24133-TT-1');

test('before it was ever heard of, a kiosk is complete up to its pairing', async () => {
  const kiosk = await paired();
  assert.deepEqual(await toldOf(kiosk), {
    deviceId: kiosk.id,
    name: 'Kiosk Quầy 1',
    completeAt: kiosk.pairedAt,
    openGapCount: 0,
    parkedCount: 0,
    isMemoryBack: false,
  });
});

test('heard of and nothing given: complete up to the last contact', async () => {
  const kiosk = await paired();
  await kiosk.tell({}, ago(20 * MINUTE_MS));
  assert.equal((await toldOf(kiosk))?.completeAt, ago(20 * MINUTE_MS));
});

test('all numbers here: complete up to the last contact, be it a status or a batch', async () => {
  const kiosk = await paired();
  await kiosk.send([kiosk.kept(1, ago(3 * HOUR_MS)), kiosk.kept(2, ago(2 * HOUR_MS))], {
    at: ago(HOUR_MS),
  });
  assert.equal((await toldOf(kiosk))?.completeAt, ago(HOUR_MS));
  await kiosk.tell({ lastSequence: 2 }, ago(30 * MINUTE_MS));
  assert.equal((await toldOf(kiosk))?.completeAt, ago(30 * MINUTE_MS));
});

test('numbers that never arrived do not hold the moment back; they are counted until somebody closes them', async () => {
  const kiosk = await paired();
  await kiosk.send(
    [1, 2, 5, 8].map((sequence) => kiosk.kept(sequence, ago((20 - sequence) * MINUTE_MS))),
    { at: ago(10 * MINUTE_MS) },
  );
  await kiosk.tell({ lastSequence: 8 }, ago(5 * MINUTE_MS));
  const open = await toldOf(kiosk);
  assert.equal(open?.completeAt, ago(5 * MINUTE_MS));
  assert.equal(open?.openGapCount, 4);
  const closing = { deviceId: kiosk.id, reason: 'Máy hỏng ổ nhớ', userId: 'u', name: 'Lan' };
  await closeGap(database.db.pool, { ...closing, from: 3, to: 4, now: WORLD_NOW });
  assert.equal((await toldOf(kiosk))?.openGapCount, 2);
  await closeGap(database.db.pool, { ...closing, from: 6, to: 7, now: WORLD_NOW });
  const closed = await toldOf(kiosk);
  assert.equal(closed?.openGapCount, 0);
  assert.equal(closed?.completeAt, ago(5 * MINUTE_MS));
});

test('with answers waiting it is complete up to the last answer before the first of them', async () => {
  const kiosk = await paired();
  // Two came late and out of order: the one that is waiting lies between them.
  await kiosk.send(
    [1, 2, 4].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))),
  );
  await kiosk.tell({ lastSequence: 6, waiting: 3, oldestWaiting: 3 }, ago(HOUR_MS));
  const told = await toldOf(kiosk);
  assert.equal(told?.completeAt, ago(7 * HOUR_MS));
  assert.equal(told?.openGapCount, 0);

  await kiosk.send(
    [3, 5, 6].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))),
  );
  await kiosk.tell({ lastSequence: 6 });
  assert.equal((await toldOf(kiosk))?.completeAt, WORLD_NOW);
});

test('with a gap below those waiting, the gap is passed over', async () => {
  const kiosk = await paired();
  await kiosk.send([1, 3].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))));
  await kiosk.tell({ lastSequence: 5, waiting: 2, oldestWaiting: 4 }, ago(HOUR_MS));
  const told = await toldOf(kiosk);
  assert.equal(told?.completeAt, ago(6 * HOUR_MS));
  assert.equal(told?.openGapCount, 1);
});

test('nothing has arrived and all are waiting: complete up to its pairing', async () => {
  const kiosk = await paired();
  await kiosk.tell({ lastSequence: 2, waiting: 2, oldestWaiting: 1 });
  assert.equal((await toldOf(kiosk))?.completeAt, kiosk.pairedAt);
});

test('a batch tells of numbers above the last status: they were given after it', async () => {
  const kiosk = await paired();
  await kiosk.send([kiosk.kept(1, ago(5 * HOUR_MS))], { at: ago(4 * HOUR_MS) });
  await kiosk.tell({ lastSequence: 1 }, ago(3 * HOUR_MS));
  await kiosk.send([kiosk.kept(2, ago(2 * HOUR_MS))], { at: ago(HOUR_MS), lastSequence: 3 });
  assert.equal((await toldOf(kiosk))?.completeAt, ago(3 * HOUR_MS));
});

test('a batch without any status: complete up to the answer before the first that is missing', async () => {
  const kiosk = await paired();
  const answers = [1, 2].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS)));
  await kiosk.send(answers, { lastSequence: 4 });
  assert.equal((await toldOf(kiosk))?.completeAt, ago(7 * HOUR_MS));
});

test('refused answers on the tablet hold the moment back and are counted', async () => {
  const kiosk = await paired();
  await kiosk.send([1, 2].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))));
  const parked = [3, 4].map((sequence) => ({ sequence, outcome: 'unknown-place' }));
  await kiosk.tell({ lastSequence: 4, parkedCount: 2, parked });
  const told = await toldOf(kiosk);
  assert.deepEqual([told?.completeAt, told?.parkedCount], [ago(7 * HOUR_MS), 2]);
  assert.equal(told?.openGapCount, 0);
});

test('a memory that went back holds the moment at the last word before it, until somebody has noted it', async () => {
  const { pool } = database.db;
  const kiosk = await paired();
  await kiosk.send(
    [1, 2, 3].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))),
  );
  await kiosk.tell({ lastSequence: 3 }, ago(4 * HOUR_MS));
  await kiosk.tell({ lastSequence: 1, sent: kiosk.clocks(ago(HOUR_MS), 'b2') }, ago(HOUR_MS));
  await kiosk.tell({ lastSequence: 3, sent: kiosk.clocks(ago(0), 'b2') });
  const told = await toldOf(kiosk);
  assert.deepEqual([told?.completeAt, told?.isMemoryBack], [ago(4 * HOUR_MS), true]);
  const note = { deviceId: kiosk.id, reason: 'Đã bỏ chế độ khôi phục', userId: 'u', name: 'Lan' };
  assert.equal(await noteMemoryBack(pool, { ...note, now: WORLD_NOW }), 'noted');
  assert.equal(await noteMemoryBack(pool, { ...note, now: WORLD_NOW }), 'nothing-to-note');
  const noted = await toldOf(kiosk);
  assert.deepEqual([noted?.completeAt, noted?.isMemoryBack], [WORLD_NOW, false]);
  await assert.rejects(pool.query('delete from device_memory_notes'), /append-only/);
});

test('answers that wait under numbers that came before hold the moment back too', async () => {
  const kiosk = await paired();
  await kiosk.send(
    [1, 2, 3].map((sequence) => kiosk.kept(sequence, ago((9 - sequence) * HOUR_MS))),
    {
      at: ago(5 * HOUR_MS),
    },
  );
  await kiosk.tell({ lastSequence: 3, waiting: 2, oldestWaiting: 2 }, ago(HOUR_MS));
  assert.equal((await toldOf(kiosk))?.completeAt, ago(8 * HOUR_MS));
  await kiosk.send([kiosk.kept(2, ago(2 * HOUR_MS)), kiosk.kept(3, ago(2 * HOUR_MS))]);
  assert.equal((await toldOf(kiosk))?.completeAt, WORLD_NOW);
});

test('each kiosk of a centre is told by itself; trials, those not paired and those ended are not', async () => {
  const { pool } = database.db;
  const idOf = (code: string): PlaceId => {
    const place = world.tree.find(code);
    assert.ok(place);
    return place.id;
  };
  const codes = ['24121-TT', '24121-TT-1', '24121-TT-2'];
  const kiosks = [];
  for (const code of codes) kiosks.push(await TestKiosk.paired(database.db, world, code));
  const [atCentre, atFirst, atSecond] = kiosks;
  assert.ok(atCentre && atFirst && atSecond);
  const ended = await TestKiosk.paired(database.db, world, '24121-TT-1');
  await revokeDevice(pool, { deviceId: ended.id, byName: 'Lan', now: WORLD_NOW });
  const wanted = { now: WORLD_NOW, pin: null, openingHours: null };
  await makeWaitingDevice(pool, world.tree, { placeCode: '24121-TT-2', ...wanted });
  await pairTrialDevice(pool, {
    name: 'Dùng thử',
    placeId: idOf('24121-TT-1'),
    questionnaireCode: 'counter',
    languages: ['vi'],
    idleSeconds: 60,
    keyHash: Buffer.alloc(32, 9),
    now: WORLD_NOW,
  });
  const elsewhere = await TestKiosk.paired(database.db, world, '24163-TT-1');
  await atFirst.tell({}, ago(MINUTE_MS));
  const at = { centre: '24121-TT', counter: '24121-TT-2' };
  await atSecond.send([atSecond.kept(1, ago(2 * HOUR_MS), at)], { at: ago(HOUR_MS) });
  await atSecond.tell({ lastSequence: 2, waiting: 1, oldestWaiting: 2 }, ago(HOUR_MS));
  const told = await lastCompleteAt(pool, codes.map(idOf));
  assert.deepEqual(
    told.map(({ deviceId, completeAt }) => [deviceId, completeAt]),
    [
      [atCentre.id, atCentre.pairedAt],
      [atFirst.id, ago(MINUTE_MS)],
      [atSecond.id, ago(2 * HOUR_MS)],
    ],
  );
  assert.deepEqual(await lastCompleteAt(pool, []), []);
  assert.equal((await lastCompleteAt(pool, [elsewhere.placeId])).length, 1);
});
