import { parseArgs } from 'node:util';
import { findPublicationDifferences } from '@/db/commands/find-publication-differences';
import { findRollupDifferences, rebuildRollups } from '@/db/commands/rebuild-rollups';
import { recountDeviceStates } from '@/db/commands/recount-device-states';
import type { Connection } from '@/db/connect';
import { inTransaction } from '@/db/in-transaction';
import { runJob, say } from '@/db/jobs/run-job';

const LINES_SHOWN = 20;

/**
 * `npm run recount`: recomputes every rollup and every published score from the raw responses and tells each
 * difference; with `-- --rebuild` makes the rollups and the counts of kiosks anew.
 */
async function recount({ db }: Connection): Promise<number> {
  const { values } = parseArgs({ options: { rebuild: { type: 'boolean' } } });
  const differences = await inTransaction(db, async (client) => {
    await client.query('set transaction isolation level repeatable read');
    const { rows } = await client.query('select count(*)::integer as n from responses');
    const found = await findRollupDifferences(client);
    say(`${rows[0].n} responses recounted, ${found.length} rollups differ`);
    const check = await findPublicationDifferences(client);
    say(
      `${check.sets} published sets recomputed, ${check.rows} rows: ${check.differences.length} differ; ${check.late} answers came after publication`,
    );
    return [
      ...found.map(
        ({ key, stored, recounted }) => `${key}: stored ${stored}, recounted ${recounted}`,
      ),
      ...check.differences,
    ];
  });
  for (const line of differences.slice(0, LINES_SHOWN)) say(`  ${line}`);
  if (!values.rebuild) return differences.length === 0 ? 0 : 1;
  await inTransaction(db, async (client) => {
    await rebuildRollups(client);
    const { rows } = await client.query<{ id: number }>('select id from devices order by id');
    await recountDeviceStates(
      client,
      rows.map(({ id }) => id),
    );
  });
  say('The rollups and the counts of kiosks were made anew from the raw responses and receipts.');
  return 0;
}

runJob(recount);
