import type pg from 'pg';
import { templatePrefix } from '@/db/testing/ensure-template';

export const testDatabasePrefix = 'hl_test_';

const staleAfterMs = 2 * 3_600_000;

/** Drops what test processes that were killed have left: the names carry the time of creation. */
export async function sweepTestDatabases(admin: pg.Client, now = Date.now()): Promise<void> {
  const { rows } = await admin.query<{ name: string; comment: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as comment
       from pg_database
      where starts_with(datname, $1) or starts_with(datname, $2)`,
    [testDatabasePrefix, templatePrefix],
  );
  for (const { name, comment } of rows) {
    const created = name.startsWith(templatePrefix)
      ? Number(comment ?? Number.NaN)
      : Number.parseInt(name.slice(testDatabasePrefix.length).split('_')[0] ?? '', 36);
    if (!(now - created > staleAfterMs)) continue;
    await admin.query(`drop database if exists ${name} with (force)`);
  }
}
