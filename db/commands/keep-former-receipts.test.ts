import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import { recountDeviceStates } from '@/db/commands/recount-device-states';
import { findListedDevice } from '@/db/queries/list-devices';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { before, TestKiosk } from '@/db/testing/test-kiosk';
import { makeWorld, type World } from '@/db/testing/world';

const HOUR_MS = 3_600_000;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

const ago = (hours: number) => before(hours * HOUR_MS);

/** One that gave five numbers and handed in three, and the kiosk that its tablet became. */
async function pairedAnew() {
  const old = await TestKiosk.paired(database.db, world, '24133-TT-1');
  const anew = await TestKiosk.paired(database.db, world, '24133-TT-1');
  const kept = [1, 2, 3, 4, 5].map((sequence) => old.kept(sequence, ago(9 - sequence)));
  await old.send(kept.slice(0, 3), { at: ago(3), lastSequence: 5 });
  await old.tell({ lastSequence: 5, waiting: 2, oldestWaiting: 4 }, ago(2));
  const held = kept.slice(3).map((answer, at) => ({
    ...answer,
    sequence: at + 1,
    former: { device: old.id, sequence: answer.sequence },
  }));
  return { old, anew, kept, held };
}

async function stateOf(kiosk: TestKiosk) {
  const device = await findListedDevice(database.db.pool, kiosk.id);
  assert.ok(device?.state);
  return { ...device, state: device.state };
}

async function receiptsOf(kiosk: TestKiosk) {
  const { rows } = await database.db.pool.query<{ sequence: number; id: string; via: number }>(
    `select sequence, response_id as id, via from device_receipts
     where device_id = $1 order by sequence, response_id`,
    [kiosk.id],
  );
  return rows;
}

test('answers of a tablet paired anew close the gap of the kiosk it was, however often they come', async () => {
  const { old, anew, held } = await pairedAnew();
  for (const outcome of ['stored', 'repeated']) {
    const results = await anew.send(held);
    assert.deepEqual(
      results.map((result) => result.outcome),
      [outcome, outcome],
    );
  }
  const { gaps, state } = await stateOf(old);
  assert.deepEqual([gaps.gaps, gaps.waiting, gaps.parked], [[], [], []]);
  assert.deepEqual([state.receivedCount, state.lastSequence], [5, 5]);
  assert.equal(state.lastSeenAt, ago(2), 'it was not heard of');
  assert.equal(state.newestAnswerAt, ago(4));
  assert.deepEqual(
    (await receiptsOf(old)).map(({ sequence, via }) => [sequence, via]),
    [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 3],
      [5, 3],
    ],
  );
  assert.equal((await stateOf(anew)).state.receivedCount, 2);
  const { rows: kept } = await database.db.pool.query('select * from device_states order by 1');
  await recountDeviceStates(database.db.pool, [old.id, anew.id]);
  const { rows: recounted } = await database.db.pool.query(
    'select * from device_states order by 1',
  );
  assert.deepEqual(recounted, kept);
});

test('a former number that another answer has stays with it', async () => {
  const { old, anew, kept, held } = await pairedAnew();
  const other = anew.kept(1, ago(1));
  await anew.send([{ ...other, former: { device: old.id, sequence: 2 } }]);
  await anew.send(held.slice(0, 1).map((answer) => ({ ...answer, sequence: 2 })));
  const receipts = await receiptsOf(old);
  assert.deepEqual(
    receipts.map(({ sequence, id }) => [sequence, id]),
    kept.slice(0, 4).map(({ sequence, response }) => [sequence, (response as { id: string }).id]),
  );
});

test('a kiosk that is not there, or never gave that number, gets no receipt and no gap', async () => {
  const { old, anew } = await pairedAnew();
  const [first, second] = [anew.kept(1, ago(1)), anew.kept(2, ago(1))];
  const results = await anew.send([
    { ...first, former: { device: 2_147_483_647, sequence: 1 } },
    { ...second, former: { device: old.id, sequence: 1_000_000 } },
  ]);
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['stored', 'stored'],
  );
  const { state } = await stateOf(old);
  assert.deepEqual([state.receivedCount, state.lastSequence], [3, 5]);
  assert.equal((await receiptsOf(old)).length, 3);
});

test('an answer that is refused leaves its former number missing', async () => {
  const { old, anew, held } = await pairedAnew();
  const [first] = held;
  assert.ok(first);
  const response = { ...(first.response as object), ratings: { overall: 9 } };
  const [result] = await anew.send([{ ...first, response }]);
  assert.equal(result?.outcome, 'invalid');
  assert.equal((await receiptsOf(old)).length, 3);
});
