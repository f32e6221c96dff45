import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { createTestDatabase } from '@/db/testing/create-test-database';

function migrationsOf(t: TestContext, statements: string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hai-long-migrations-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'meta'));
  const entries = statements.map((statement, idx) => {
    writeFileSync(path.join(folder, `000${idx}_step.sql`), statement);
    return { idx, version: '7', when: 1_000 + idx, tag: `000${idx}_step`, breakpoints: true };
  });
  const journal = { version: '7', dialect: 'postgresql', entries };
  writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  return folder;
}

test('several at once apply each migration once, even with a single connection each', async (t) => {
  const empty = migrationsOf(t, ['select 1']);
  const world = await createTestDatabase({ migrations: empty });
  const folder = migrationsOf(t, [
    'select 1',
    'create table once (n int)',
    'insert into once values (7)',
  ]);
  const callers = [1, 2, 3, 4].map(() =>
    openDatabase(world.url, { maxConnections: 1, statementTimeoutMs: 50 }),
  );
  t.after(async () => {
    for (const caller of callers) await caller.close();
    await world.drop();
  });
  await Promise.all(callers.map((db) => migrateDatabase(db, { folder })));
  await migrateDatabase(world.db, { folder });
  const { rows } = await world.db.pool.query('select n from once');
  assert.deepEqual(rows, [{ n: 7 }]);
});

test('a faulty migration changes nothing', async (t) => {
  const world = await createTestDatabase({ migrations: migrationsOf(t, ['select 1']) });
  t.after(() => world.drop());
  const folder = migrationsOf(t, ['select 1', 'create table half (n int)', 'select broken']);
  await assert.rejects(migrateDatabase(world.db, { folder }));
  const { rows } = await world.db.pool.query(`select to_regclass('half') as half`);
  assert.deepEqual(rows, [{ half: null }]);
});

test('a missing folder and a server older than 15 are refused', async (t) => {
  const client = {
    query: async () => ({ rows: [{ number: 140_013, name: '14.13' }] }),
    release: () => {},
  };
  const db = { pool: { connect: async () => client } } as unknown as Database;
  await assert.rejects(migrateDatabase(db, { folder: '/nowhere' }), /no migrations were found in/);
  await assert.rejects(
    migrateDatabase(db, { folder: migrationsOf(t, ['select 1']) }),
    /PostgreSQL 15 or newer is needed; this server is 14\.13/,
  );
});
