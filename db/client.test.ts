import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';

let world: TestDatabase;
before(async () => {
  world = await createTestDatabase();
});
after(() => world.drop());

const values = `select 9007199254740991::int8 as big, array[1, null, 3]::int8[] as bigs,
                       '2026-02-28'::date as day, array['2026-02-28']::date[] as days,
                       array[5, 4, null]::smallint[] as ratings, current_setting('timezone') as zone`;

test('bigint is a number and a day is text, with and without drizzle', async () => {
  const expected = {
    big: 9_007_199_254_740_991,
    bigs: [1, null, 3],
    day: '2026-02-28',
    days: ['2026-02-28'],
    ratings: [5, 4, null],
    zone: 'UTC',
  };
  assert.deepEqual((await world.db.pool.query(values)).rows[0], expected);
  const viaDrizzle = (await world.db.drizzle.execute(sql.raw(values))).rows[0];
  assert.deepEqual({ ...viaDrizzle, days: ['2026-02-28'] }, expected);
  await assert.rejects(
    world.db.pool.query('select 9007199254740993::int8'),
    /a bigint within ±2\^53 was expected, found 9007199254740993/,
  );
});

test('a connection lost while idle or inside a transaction fails its query, not the process', async (t) => {
  const lost: Error[] = [];
  const db = openDatabase(world.url, {
    maxConnections: 1,
    onConnectionLost: (error) => lost.push(error),
  });
  t.after(() => db.close());
  const ownPid = async () =>
    (await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  const terminate = (pid: number | undefined) =>
    world.db.pool.query('select pg_terminate_backend($1)', [pid]);

  const removed = new Promise((resolve) => db.pool.once('remove', resolve));
  await terminate(await ownPid());
  await removed;
  assert.equal(lost.length, 1);

  const transaction = db.drizzle.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await terminate(rows[0]?.pid);
    await tx.execute(sql`select 1`);
  });
  await assert.rejects(transaction);
  assert.equal(typeof (await ownPid()), 'number');
});

test('a statement may not run longer than its limit', async (t) => {
  const db = openDatabase(world.url, { statementTimeoutMs: 20, applicationName: 'limited' });
  t.after(() => db.close());
  await assert.rejects(db.pool.query('select pg_sleep(5)'), /statement timeout/);
  const { rows } = await db.pool.query(`select current_setting('application_name') as name`);
  assert.equal(rows[0]?.name, 'limited');
});

test('a server that is away is told soon', async (t) => {
  const nowhere = new URL(world.url);
  nowhere.port = '1';
  const db = openDatabase(nowhere.toString());
  t.after(() => db.close());
  await assert.rejects(db.pool.query('select 1'), /ECONNREFUSED/);
});
