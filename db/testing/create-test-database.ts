import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, type DatabaseOptions, openDatabase } from '@/db/client';
import { migrationsFolder } from '@/db/migrate';
import { ensureTemplate } from '@/db/testing/ensure-template';
import { sweepTestDatabases, testDatabasePrefix } from '@/db/testing/sweep-test-databases';
import { testServerUrl } from '@/db/testing/test-server';
import { withDatabase } from '@/db/testing/with-database';

export type TestDatabase = {
  db: Database;
  url: string;
  drop(): Promise<void>;
};

type TestDatabaseOptions = DatabaseOptions & { migrations?: string };

const advisoryLockKey = 7_046_119;
let swept = false;

/**
 * A migrated, empty database of the caller's own, cloned from a template in some 30 ms. Make one
 * per test file in `before` and drop it in `after`, which also closes its connections.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { migrations = migrationsFolder, ...databaseOptions } = options;
  const server = await testServerUrl();
  const name = `${testDatabasePrefix}${Date.now().toString(36)}_${randomBytes(5).toString('hex')}`;
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [advisoryLockKey]);
    if (!swept) await sweepTestDatabases(admin);
    swept = true;
    const template = await ensureTemplate(admin, server, migrations);
    await admin.query('select pg_advisory_unlock($1)', [advisoryLockKey]);
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(server, name);
  const db = openDatabase(url, databaseOptions);
  const drop = async () => {
    await db.close();
    await withAdmin(server, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
    });
  };
  return { db, url, drop };
}

async function withAdmin(server: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server, application_name: 'hai-long tests' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
