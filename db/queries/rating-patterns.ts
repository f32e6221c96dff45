import type { Database } from '@/db/client';
import type { RollupFilter } from '@/db/queries/count-rollups';
import type { Scope } from '@/lib/access/scope';

export type PatternRow = {
  questionnaireId: number;
  /** Aligned to the items of the questionnaire version; null = no opinion. */
  ratings: (number | null)[];
  count: number;
};

type Asked = {
  questionnaireIds: readonly number[];
  /** Which verdicts to count: 0 for those that count, and any check's number beside it. */
  setAside: readonly number[];
};

/**
 * How often each combination of ratings was given. A pattern can be one person's answers, so only figures
 * made of many may leave the server. @throws Error for the public
 */
export async function ratingPatterns(
  runner: Pick<Database['pool'], 'query'>,
  scope: Scope,
  { centreIds, counterIds, period, channel }: RollupFilter,
  { questionnaireIds, setAside }: Asked,
): Promise<PatternRow[]> {
  if (scope.kind === 'public') throw new Error('expected a member of staff to ask for patterns');
  const { rows } = await runner.query<PatternRow>(
    `select questionnaire_id as "questionnaireId", ratings, count(*)::integer as count
     from responses
     where centre_id = any($1::integer[]) and day between $2 and $3
       and ($4::integer[] is null or counter_id = any($4::integer[]))
       and ($5::smallint is null or channel = $5::smallint)
       and questionnaire_id = any($6::smallint[]) and set_aside_by = any($7::smallint[])
     group by 1, 2`,
    [centreIds, period.from, period.to, counterIds, channel, questionnaireIds, setAside],
  );
  return rows;
}
