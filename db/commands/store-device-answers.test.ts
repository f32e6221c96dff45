import assert from 'node:assert/strict';
import { after, before as beforeAll, test } from 'node:test';
import type { PoolClient } from 'pg';
import { type Database, openDatabase } from '@/db/client';
import { findRollupDifferences } from '@/db/commands/rebuild-rollups';
import { StorageUnavailable } from '@/db/commands/submit-queue';
import { findListedDevice } from '@/db/queries/list-devices';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { before, TestKiosk } from '@/db/testing/test-kiosk';
import { makeWorld, type World } from '@/db/testing/world';
import type { PlaceCode, PlaceId } from '@/lib/places/place';
import { PlaceTree } from '@/lib/places/place-tree';

const MINUTE_MS = 60_000;
const FIRST = '24133-TT-1';
const SECOND = '24133-TT-2';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

async function receiptsOf(kiosk: TestKiosk): Promise<[number, string][]> {
  const { rows } = await database.db.pool.query<{ sequence: number; id: string }>(
    `select sequence, response_id as id from device_receipts where device_id = $1
     order by sequence, id`,
    [kiosk.id],
  );
  return rows.map(({ sequence, id }) => [sequence, id]);
}

const idOf = ({ response }: { response: unknown }) => (response as { id: string }).id;

/** The places as a server may know them that has not heard of a restored database: one too many. */
function treeWithGhost(): { tree: PlaceTree; code: string } {
  const counter = world.tree.find(FIRST);
  if (!counter) throw new Error(`expected ${FIRST}`);
  const code = '24133-TT-99' as PlaceCode;
  const ghost = { ...counter, id: 999_999 as PlaceId, code, shortCode: null };
  return { tree: new PlaceTree([...world.tree.all, ghost]), code };
}

test('a row that the database refuses is told by itself; the others are stored and counted once', async () => {
  const kiosk = await TestKiosk.paired(database.db, world, FIRST);
  const { tree, code: counter } = treeWithGhost();
  const [one, refused, three, alsoRefused, five] = [1, 2, 3, 4, 5].map((sequence) =>
    kiosk.kept(
      sequence,
      before((10 - sequence) * MINUTE_MS),
      sequence === 2 || sequence === 4 ? { counter } : {},
    ),
  );
  assert.ok(one && refused && three && alsoRefused && five);
  const other = await TestKiosk.paired(database.db, world, SECOND);
  const ofOther = other.kept(1, before(MINUTE_MS));
  await other.send([ofOther]);
  const taken = { id: idOf(ofOther), ratings: { overall: 1 } };
  const conflicting = kiosk.kept(6, before(MINUTE_MS), taken);
  const batch = [refused, one, three, alsoRefused, { ...three, sequence: 3 }, five, conflicting];
  const results = await kiosk.send(batch, { tree });
  assert.deepEqual(
    results.map(({ sequence, id, outcome }) => [sequence, id, outcome]),
    [
      [2, idOf(refused), 'invalid'],
      [1, idOf(one), 'stored'],
      [3, idOf(three), 'stored'],
      [4, idOf(alsoRefused), 'invalid'],
      [3, idOf(three), 'repeated'],
      [5, idOf(five), 'stored'],
      [6, idOf(ofOther), 'conflict'],
    ],
  );
  for (const { outcome, faults } of results) {
    assert.deepEqual(faults, outcome === 'invalid' ? [{ path: [], code: 'refused' }] : []);
  }
  assert.deepEqual(await receiptsOf(kiosk), [
    [1, idOf(one)],
    [3, idOf(three)],
    [5, idOf(five)],
  ]);
  const listed = await findListedDevice(database.db.pool, kiosk.id);
  assert.equal(listed?.state?.receivedCount, 3);
  assert.equal(listed?.state?.newestAnswerAt, before(5 * MINUTE_MS));
  assert.equal(listed?.state?.lastSequence, 6);
  const { rows } = await database.db.pool.query('select id from responses where id = any($1)', [
    [idOf(refused), idOf(alsoRefused)],
  ]);
  assert.deepEqual(rows, []);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);

  const again = await kiosk.send(batch, { tree });
  assert.deepEqual(
    again.map(({ outcome }) => outcome),
    ['invalid', 'repeated', 'repeated', 'invalid', 'repeated', 'repeated', 'conflict'],
  );
  assert.equal((await receiptsOf(kiosk)).length, 3);
});

test('a single answer that the database refuses is told so, and nothing is kept of it', async () => {
  const kiosk = await TestKiosk.paired(database.db, world, FIRST);
  const { tree, code: counter } = treeWithGhost();
  const [result] = await kiosk.send([kiosk.kept(1, before(MINUTE_MS), { counter })], { tree });
  assert.equal(result?.outcome, 'invalid');
  assert.deepEqual(await receiptsOf(kiosk), []);
  assert.equal((await findListedDevice(database.db.pool, kiosk.id))?.state, null);
});

const FAST_CIRCLES = '-c deadlock_timeout=50ms';
const REPEATABLE_READ = '-c default_transaction_isolation=repeatable\\ read';

/** Another way into the same database, with settings of its own. */
function withSettings(settings: string): Database {
  const url = new URL(database.url);
  url.searchParams.set('options', settings);
  return openDatabase(url.toString(), { maxConnections: 1 });
}

const ANYBODY_BLOCKED_BY = `select from pg_stat_activity
  where datname = current_database() and $1 = any(pg_blocking_pids(pid))`;
const IS_BLOCKED = 'select where cardinality(pg_blocking_pids($1)) > 0';

/** Until somebody waits: for what `client` holds, or itself. */
async function untilWaiting(condition: string, client: PoolClient, batch: Promise<unknown>) {
  // What the driver knows of a connection; the client itself may be waiting.
  const pid = (client as unknown as { processID: number }).processID;
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  batch.then(over, over);
  while (!isOver) {
    const { rows } = await database.db.pool.query(condition, [pid]);
    if (rows.length > 0) return;
  }
  throw new Error('expected somebody to wait, but the batch is over');
}

async function lockCounter(client: PoolClient, code: string): Promise<void> {
  await client.query('select from rollups where counter_id = $1 for update', [
    world.tree.find(code)?.id,
  ]);
}

/**
 * Two connections that want what a batch wants, in another order: `holder` has the state of the kiosk
 * and then asks for the first counter, `brake` stops the batch between the first counter and the second.
 */
class Rivals {
  private constructor(
    private readonly holder: PoolClient,
    private readonly brake: PoolClient,
  ) {}

  static async of(kiosk: TestKiosk): Promise<Rivals> {
    const [holder, brake] = [await database.db.pool.connect(), await database.db.pool.connect()];
    await holder.query('begin');
    // It is the batch that finds the circle, and so the batch that is thrown out of it.
    await holder.query(`set local deadlock_timeout = '1h'`);
    await holder.query('select from device_states where device_id = $1 for update', [kiosk.id]);
    return new Rivals(holder, brake);
  }

  async putOnTheBrake(): Promise<void> {
    await this.brake.query('begin');
    await lockCounter(this.brake, SECOND);
  }

  /** @param beforeNext when the batch has been thrown out, before it gets as far again */
  async closeTheCircle(batch: Promise<unknown>, beforeNext = async () => {}): Promise<void> {
    await untilWaiting(ANYBODY_BLOCKED_BY, this.brake, batch);
    await this.holder.query('savepoint circle');
    const locked = lockCounter(this.holder, FIRST);
    await untilWaiting(IS_BLOCKED, this.holder, batch);
    await this.brake.query('rollback');
    // The batch cannot end, since it needs the state: the first counter comes free when it is undone.
    await locked;
    await beforeNext();
    await this.holder.query('rollback to savepoint circle');
  }

  /** Ends both connections, and with them all that they hold. */
  part(): void {
    for (const client of [this.holder, this.brake]) client.release(true);
  }
}

/** A kiosk in contact, with one answer at each of the two counters. */
async function kioskWithTwo(): Promise<TestKiosk> {
  const kiosk = await TestKiosk.paired(database.db, world, FIRST);
  await kiosk.send([
    kiosk.kept(1, before(9 * MINUTE_MS), { counter: FIRST }),
    kiosk.kept(2, before(8 * MINUTE_MS), { counter: SECOND }),
  ]);
  return kiosk;
}

function nextTwo(kiosk: TestKiosk) {
  return [
    kiosk.kept(3, before(7 * MINUTE_MS), { counter: FIRST }),
    kiosk.kept(4, before(6 * MINUTE_MS), { counter: SECOND }),
  ];
}

test('thrown out of a circle of waiting writers, a batch tries again and is stored once', {
  timeout: 30_000,
}, async () => {
  const kiosk = await kioskWithTwo();
  const rivals = await Rivals.of(kiosk);
  const own = withSettings(FAST_CIRCLES);
  const answers = nextTwo(kiosk);
  await rivals.putOnTheBrake();
  const batch = kiosk.send(answers, {}, own);
  await rivals.closeTheCircle(batch).finally(() => rivals.part());
  assert.deepEqual(
    (await batch).map(({ outcome }) => outcome),
    ['stored', 'stored'],
  );
  await own.close();
  assert.deepEqual(
    (await receiptsOf(kiosk)).map(([sequence]) => sequence),
    [1, 2, 3, 4],
  );
  const listed = await findListedDevice(database.db.pool, kiosk.id);
  assert.equal(listed?.state?.receivedCount, 4);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});

test('thrown out three times, a batch is not confirmed, nothing of it is there, and it may come again', {
  timeout: 30_000,
}, async () => {
  const kiosk = await kioskWithTwo();
  const rivals = await Rivals.of(kiosk);
  const own = withSettings(FAST_CIRCLES);
  const answers = nextTwo(kiosk);
  await rivals.putOnTheBrake();
  const batch = kiosk.send(answers, {}, own);
  try {
    await rivals.closeTheCircle(batch, () => rivals.putOnTheBrake());
    await rivals.closeTheCircle(batch, () => rivals.putOnTheBrake());
    await rivals.closeTheCircle(batch);
  } finally {
    rivals.part();
  }
  await assert.rejects(batch, StorageUnavailable);
  await own.close();
  assert.deepEqual(
    (await receiptsOf(kiosk)).map(([sequence]) => sequence),
    [1, 2],
  );
  const { rows } = await database.db.pool.query('select from responses where id = any($1)', [
    answers.map(idOf),
  ]);
  assert.deepEqual(rows, []);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
  const again = await kiosk.send(answers);
  assert.deepEqual(
    again.map(({ outcome }) => outcome),
    ['stored', 'stored'],
  );
});

test('where a server wants transactions to be repeatable, a batch that came second tries again', {
  timeout: 30_000,
}, async () => {
  const kiosk = await kioskWithTwo();
  const strict = withSettings(REPEATABLE_READ);
  const { rows } = await strict.pool.query('show transaction_isolation');
  assert.deepEqual(rows, [{ transaction_isolation: 'repeatable read' }]);
  const first = await database.db.pool.connect();
  await first.query('begin');
  await first.query('update rollups set n = n where counter_id = $1', [world.tree.find(FIRST)?.id]);
  const batch = kiosk.send(nextTwo(kiosk), {}, strict);
  await untilWaiting(ANYBODY_BLOCKED_BY, first, batch)
    .then(() => first.query('commit'))
    .finally(() => first.release(true));
  assert.deepEqual(
    (await batch).map(({ outcome }) => outcome),
    ['stored', 'stored'],
  );
  await strict.close();
  assert.equal((await receiptsOf(kiosk)).length, 4);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});
