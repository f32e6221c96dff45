import type { PoolClient } from 'pg';
import { questionnaireShapes } from '@/db/queries/questionnaire-shapes';
import { ROLLUP_KEY, tallySql } from '@/db/rollup-sql';

/**
 * Makes every rollup anew from the raw responses, inside the caller's transaction. Writers wait until
 * it commits, readers see the old rollups until then.
 */
export async function rebuildRollups(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query('lock table rollups in share row exclusive mode');
  await client.query('delete from rollups');
  for (const { id, itemCount, reasonCount } of await questionnaireShapes(client)) {
    await client.query(
      `insert into rollups (${ROLLUP_KEY}, n, counts, reason_counts)
       ${tallySql(`(select * from responses where questionnaire_id = ${Number(id)}) as raw`, itemCount, reasonCount)}`,
    );
  }
}

/** @returns the rollup rows that differ from a recount of the raw responses; none when all is well */
export async function findRollupDifferences(
  client: Pick<PoolClient, 'query'>,
): Promise<{ key: string; stored: number; recounted: number }[]> {
  const differences: { key: string; stored: number; recounted: number }[] = [];
  for (const { id, itemCount, reasonCount } of await questionnaireShapes(client)) {
    const { rows } = await client.query<{ key: string; stored: number; recounted: number }>(
      `with recounted as (${tallySql(`(select * from responses where questionnaire_id = ${Number(id)}) as raw`, itemCount, reasonCount)}),
       stored as (select * from rollups where questionnaire_id = ${Number(id)})
       select concat_ws('/', centre_id, day, counter_id, questionnaire_id, channel, set_aside_by) as key,
              coalesce(stored.n, 0) as stored, coalesce(recounted.n, 0) as recounted
       from stored full join recounted using (${ROLLUP_KEY})
       where stored.n is distinct from recounted.n or stored.counts is distinct from recounted.counts
          or stored.reason_counts is distinct from recounted.reason_counts`,
    );
    differences.push(...rows);
  }
  return differences;
}
