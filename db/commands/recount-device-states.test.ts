import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import { recountDeviceStates } from '@/db/commands/recount-device-states';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { before, TestKiosk } from '@/db/testing/test-kiosk';
import { makeWorld, type World } from '@/db/testing/world';

const MINUTE_MS = 60_000;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

async function states(): Promise<unknown[]> {
  const { rows } = await database.db.pool.query('select * from device_states order by device_id');
  return rows;
}

/** One whole, one with gaps, one whose first number is missing, one with a number used twice, one with nothing. */
async function kiosksWithHistories(): Promise<TestKiosk[]> {
  const histories = [[[1, 2], [3]], [[4, 1], [2], [7]], [[2, 3]], [[1], [1, 2]], []];
  const kiosks: TestKiosk[] = [];
  for (const batches of histories) {
    const kiosk = await TestKiosk.paired(database.db, world, '24133-TT-1');
    for (const [at, numbers] of batches.entries()) {
      const answers = numbers.map((number) =>
        kiosk.kept(number, before((60 - number) * MINUTE_MS)),
      );
      await kiosk.send(answers, { at: before((20 - at) * MINUTE_MS), lastSequence: 8 });
    }
    await kiosk.tell({ lastSequence: 8 }, before(15 * MINUTE_MS));
    kiosks.push(kiosk);
  }
  return kiosks;
}

test('a recount finds what was kept as the answers came, and sets right what was changed', async () => {
  const kiosks = await kiosksWithHistories();
  const kept = await states();
  assert.equal(kept.length, kiosks.length);
  const ids = kiosks.map(({ id }) => id);
  await recountDeviceStates(database.db.pool, ids);
  assert.deepEqual(await states(), kept);

  await database.db.pool.query(
    `update device_states set received_count = 99, complete_up_to = 99, told_sequence = 0,
       last_received_at = null, newest_answer_at = now()`,
  );
  const [untouched, ...others] = ids;
  await recountDeviceStates(database.db.pool, others);
  const recounted = (await states()) as { device_id: number; received_count: number }[];
  const broken = recounted.find(({ device_id }) => device_id === untouched);
  assert.equal(broken?.received_count, 99);
  await recountDeviceStates(database.db.pool, ids);
  // What batches told of numbers that never came is no count: it is gone with the state that held it.
  const counts = (rows: unknown[]) =>
    rows.map((row) => ({ ...(row as object), told_sequence: undefined }));
  assert.deepEqual(counts(await states()), counts(kept));
});
