import type { Database } from '@/db/client';
import {
  type CountedRow,
  type Division,
  ROLLUP_WHERE,
  type RollupFilter,
  rollupParameters,
  tallyRollups,
} from '@/db/tally-rollups';
import type { Scope } from '@/lib/access/scope';

export type { CountedRow, RollupBucket, RollupFilter } from '@/db/tally-rollups';

/**
 * Counts of one questionnaire version by centre and bucket, with what their certainty follows from.
 * @param _scope proof that a gate let the asker in; what may be shown is decided in lib/reports
 */
export async function countRollups(
  runner: Pick<Database['pool'], 'query'>,
  _scope: Scope,
  filter: RollupFilter,
  division: Division,
): Promise<CountedRow[]> {
  return tallyRollups(runner, filter, division);
}

export type ResponseNumber = { questionnaireId: number; setAsideBy: number; n: number };

/** How many responses there are, by questionnaire version and verdict. */
export async function countResponses(
  runner: Pick<Database['pool'], 'query'>,
  _scope: Scope,
  filter: RollupFilter,
): Promise<ResponseNumber[]> {
  const { rows } = await runner.query<ResponseNumber>(
    `select questionnaire_id as "questionnaireId", set_aside_by as "setAsideBy", sum(n)::integer as n
     from rollups where ${ROLLUP_WHERE} group by 1, 2 order by 1, 2`,
    rollupParameters(filter),
  );
  return rows;
}
