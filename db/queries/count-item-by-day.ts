import type { Database } from '@/db/client';
import { ROLLUP_WHERE, type RollupFilter, rollupParameters } from '@/db/tally-rollups';
import type { Scope } from '@/lib/access/scope';
import type { Day } from '@/lib/time/day';

export type ItemDay = {
  day: Day;
  /** Responses. */
  n: number;
  /** Responses that rate the item, and those of them with 4 or 5. */
  rated: number;
  satisfied: number;
};

type Asked = {
  questionnaireId: number;
  /** Position of the item in the questionnaire, from 0; −1 when it has none such. */
  item: number;
  /** Which verdicts to count: 0 for those that count, and any check's number beside it. */
  setAside: readonly number[];
};

/**
 * The days on which somebody answered, with the counts of one item of one questionnaire version; zeros for
 * an item that it does not have.
 */
export async function countItemByDay(
  runner: Pick<Database['pool'], 'query'>,
  _scope: Scope,
  filter: RollupFilter,
  { questionnaireId, item, setAside }: Asked,
): Promise<ItemDay[]> {
  const level = (rating: number) => `coalesce(sum(counts[${item * 5 + rating}]), 0)`;
  const { rows } = await runner.query<ItemDay>(
    `select day::text as day, sum(n)::integer as n,
            (${[1, 2, 3, 4, 5].map(level).join(' + ')})::integer as rated,
            (${[4, 5].map(level).join(' + ')})::integer as satisfied
     from rollups
     where ${ROLLUP_WHERE} and questionnaire_id = $6 and set_aside_by = any($7::smallint[])
     group by 1 having sum(n) > 0 order by 1`,
    [...rollupParameters(filter), questionnaireId, setAside],
  );
  return rows;
}
