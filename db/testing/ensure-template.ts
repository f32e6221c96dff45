import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { withDatabase } from '@/db/testing/with-database';

export const templatePrefix = 'hl_template_';

/**
 * The name of a database with all migrations applied, made by the first process that asks, under
 * the caller's lock. It is called after the migrations' contents, so a changed migration makes a
 * new one. Its comment keeps the time of its last use, by which templates out of use are swept.
 */
export async function ensureTemplate(
  admin: pg.Client,
  server: string,
  migrations: string,
): Promise<string> {
  const name = `${templatePrefix}${contentHash(migrations)}`;
  const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await build(admin, server, migrations, name);
  await admin.query(`comment on database ${name} is '${Date.now()}'`);
  return name;
}

async function build(
  admin: pg.Client,
  server: string,
  migrations: string,
  name: string,
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} template template0`);
  const db = openDatabase(withDatabase(server, unfinished), { maxConnections: 1 });
  try {
    await migrateDatabase(db, { folder: migrations });
  } finally {
    await db.close();
  }
  // Nobody may connect to it, or it could not be cloned; autovacuum stays away too.
  await admin.query(`alter database ${unfinished} with allow_connections false`);
  await admin.query(`alter database ${unfinished} rename to ${name}`);
}

function contentHash(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.(sql|json)$/.test(file)).sort()) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(folder, name)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
