import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { sweepTestDatabases, testDatabasePrefix } from '@/db/testing/sweep-test-databases';
import { testServerUrl } from '@/db/testing/test-server';

async function adminOfServer(): Promise<pg.Client> {
  const admin = new pg.Client({ connectionString: await testServerUrl() });
  await admin.connect();
  return admin;
}

test('databases made at once are migrated, apart from one another, and gone when dropped', async (t) => {
  const worlds = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase()));
  const admin = await adminOfServer();
  t.after(() => admin.end());
  for (const { db } of worlds) {
    await db.pool.query('create table own (n int)');
    const { rows } = await db.pool.query('select count(*) from drizzle.__drizzle_migrations');
    assert.ok(rows[0].count > 0);
  }
  await Promise.all(worlds.map((world) => world.drop()));
  const names = worlds.map((world) => new URL(world.url).pathname.slice(1));
  const left = await admin.query('select 1 from pg_database where datname = any($1)', [names]);
  assert.equal(left.rowCount, 0);
});

test('what killed processes left two hours ago is swept, what is newer is not', async (t) => {
  const admin = await adminOfServer();
  t.after(() => admin.end());
  const now = Date.now();
  const name = (ageMinutes: number) =>
    `${testDatabasePrefix}${(now - ageMinutes * 60_000).toString(36)}_sweep`;
  const [young, old] = [name(119), name(121)];
  await admin.query(`create database ${young}`);
  await admin.query(`create database ${old}`);
  await sweepTestDatabases(admin, now);
  const { rows } = await admin.query('select datname from pg_database where datname = any($1)', [
    [young, old],
  ]);
  assert.deepEqual(rows, [{ datname: young }]);
  await admin.query(`drop database ${young}`);
});
