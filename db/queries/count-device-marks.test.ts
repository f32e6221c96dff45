import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import { countDeviceMarks, SOON_AFTER_MS } from '@/db/queries/count-device-marks';
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

test('answers too soon after the one before are marked, each of them is stored and counts', async () => {
  const kiosk = await TestKiosk.paired(database.db, world, '24133-TT-1');
  const spans = [null, 0, SOON_AFTER_MS - 1, SOON_AFTER_MS, SOON_AFTER_MS + 1, 3_000.4];
  const answers = spans.map((sincePreviousMs, at) => ({
    ...kiosk.kept(at + 1, before((10 - at) * MINUTE_MS)),
    sincePreviousMs,
  }));
  const results = await kiosk.send(answers);
  assert.ok(results.every(({ outcome }) => outcome === 'stored'));
  const marks = await countDeviceMarks(database.db.pool, kiosk.id);
  assert.deepEqual([marks.received, marks.soonAfter], [6, 3]);
  const { rows } = await database.db.pool.query<{ counted: number; setAside: number }>(
    `select (select coalesce(sum(n), 0)::integer from rollups) as counted,
       (select count(*)::integer from responses where set_aside_by <> 0) as "setAside"`,
  );
  assert.deepEqual(rows, [{ counted: 6, setAside: 0 }]);
});

test('a repetition is marked once, and another kiosk’s answers are not', async () => {
  const kiosk = await TestKiosk.paired(database.db, world, '24133-TT-1');
  const other = await TestKiosk.paired(database.db, world, '24133-TT-1');
  const answer = { ...kiosk.kept(1, before(MINUTE_MS)), sincePreviousMs: 1_000 };
  await kiosk.send([answer]);
  await kiosk.send([answer]);
  assert.equal((await countDeviceMarks(database.db.pool, kiosk.id)).soonAfter, 1);
  assert.equal((await countDeviceMarks(database.db.pool, other.id)).soonAfter, 0);
});
