import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRollupDifferences, rebuildRollups } from '@/db/commands/rebuild-rollups';
import { connect } from '@/db/connect';
import { readConnectionSettings } from '@/db/connection-settings';
import { loadEnvFile } from '@/db/load-env-file';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** `npm run recount`: compares the rollups with the raw responses; with `--rebuild` makes them anew. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { rebuild: { type: 'boolean' } } });
  const checkout = path.resolve(import.meta.dirname, '../..');
  loadEnvFile(checkout);
  const read = readConnectionSettings(process.env);
  if (!read.ok) throw new Error(`These settings are wrong:\n  ${read.faults.join('\n  ')}`);
  const connection = await connect(read.settings, { checkout, log: () => {}, warn: say });
  const client = await connection.db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const differences = await findRollupDifferences(client);
    const { rows } = await client.query('select count(*)::integer as n from responses');
    say(`${rows[0].n} responses recounted, ${differences.length} rollups differ`);
    for (const { key, stored, recounted } of differences.slice(0, 20)) {
      say(`  ${key}: stored ${stored}, recounted ${recounted}`);
    }
    await client.query('commit');
    if (values.rebuild) {
      await client.query('begin');
      await rebuildRollups(client);
      await client.query('commit');
      say('The rollups were made anew from the raw responses.');
      return 0;
    }
    return differences.length === 0 ? 0 : 1;
  } finally {
    client.release(true);
    await connection.close();
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
