import type pg from 'pg';
import { databaseName } from '@/db/embedded/database-url';

/** Makes our database when the server has none yet, as after an interrupted first start. */
export async function createDatabase(admin: pg.Client): Promise<void> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await admin.query(`create database ${databaseName}`);
}
