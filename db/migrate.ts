import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { PoolClient } from 'pg';
import type { Database } from '@/db/client';

export const migrationsFolder = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  'migrations',
);

const oldestMajorVersion = 15;
const advisoryLockKey = 7_046_118;

/**
 * Brings the database to the newest migration, all pending ones in one transaction. Several
 * processes may call it at once: an advisory lock lets them through one by one. The lock and the
 * migrations share one connection, so a pool of one is enough.
 */
export async function migrateDatabase(
  db: Database,
  options: { folder?: string } = {},
): Promise<void> {
  const folder = options.folder ?? migrationsFolder;
  if (!existsSync(path.join(folder, 'meta', '_journal.json'))) {
    throw new Error(`no migrations were found in ${folder}`);
  }
  const client = await db.pool.connect();
  try {
    await refuseOldServer(client);
    // For the whole session and not only locally: the lock itself may be waited for long.
    await client.query('set statement_timeout to 0');
    await client.query('select pg_advisory_lock($1)', [advisoryLockKey]);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    // Destroying the connection gives back the lock and the setting, whatever happened.
    client.release(true);
  }
}

async function refuseOldServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number,
            current_setting('server_version') as name`,
  );
  const found = rows[0];
  if (!found || found.number < oldestMajorVersion * 10_000) {
    throw new Error(
      `PostgreSQL ${oldestMajorVersion} or newer is needed; this server is ${found?.name ?? 'unknown'}`,
    );
  }
}
