import { parseArgs } from 'node:util';
import { findRollupDifferences, rebuildRollups } from '@/db/commands/rebuild-rollups';
import type { Connection } from '@/db/connect';
import { inTransaction } from '@/db/in-transaction';
import { runJob, say } from '@/db/jobs/run-job';

const LINES_SHOWN = 20;

/** `npm run recount`: compares the rollups with the raw responses; with `-- --rebuild` makes them anew. */
async function recount({ db }: Connection): Promise<number> {
  const { values } = parseArgs({ options: { rebuild: { type: 'boolean' } } });
  const differences = await inTransaction(db, async (client) => {
    await client.query('set transaction isolation level repeatable read');
    const { rows } = await client.query('select count(*)::integer as n from responses');
    const found = await findRollupDifferences(client);
    say(`${rows[0].n} responses recounted, ${found.length} rollups differ`);
    return found;
  });
  for (const { key, stored, recounted } of differences.slice(0, LINES_SHOWN)) {
    say(`  ${key}: stored ${stored}, recounted ${recounted}`);
  }
  if (!values.rebuild) return differences.length === 0 ? 0 : 1;
  await inTransaction(db, rebuildRollups);
  say('The rollups were made anew from the raw responses.');
  return 0;
}

runJob(recount);
