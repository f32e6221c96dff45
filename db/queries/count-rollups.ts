import type { Database } from '@/db/client';
import type { Scope } from '@/lib/access/scope';
import type { PlaceId } from '@/lib/places/place';
import type { AlignedCounts } from '@/lib/rollup/counted';
import type { Period } from '@/lib/time/period';

/** How the counts are divided besides by centre. */
export const ROLLUP_BUCKETS = ['none', 'day', 'week', 'month', 'counter', 'channel'] as const;
export type RollupBucket = (typeof ROLLUP_BUCKETS)[number];

const bucketSql: Record<RollupBucket, string> = {
  none: `''`,
  day: 'day::text',
  week: `date_trunc('week', day)::date::text`,
  month: `to_char(day, 'YYYY-MM')`,
  counter: 'counter_id::text',
  channel: 'channel::text',
};

export type RollupFilter = {
  centreIds: readonly PlaceId[];
  /** Only these counters; null = all, and responses without a counter. */
  counterIds: readonly PlaceId[] | null;
  period: Period;
  /** null = every channel. */
  channel: number | null;
};

export type CountedRow = AlignedCounts & {
  centreId: PlaceId;
  bucket: string;
  questionnaireId: number;
};

const WHERE = `centre_id = any($1::integer[]) and day between $2 and $3
  and ($4::integer[] is null or counter_id = any($4::integer[]))
  and ($5::smallint is null or channel = $5::smallint)`;

function parameters(filter: RollupFilter): unknown[] {
  const { centreIds, counterIds, period, channel } = filter;
  return [centreIds, period.from, period.to, counterIds, channel];
}

function sums(column: string, length: number): string {
  const parts = Array.from({ length }, (_, i) => `sum(${column}[${i + 1}])`);
  return length === 0 ? `'{}'::integer[]` : `array[${parts.join(', ')}]::integer[]`;
}

/**
 * Counts of one questionnaire version by centre and bucket, from the rollups alone.
 * @param _scope proof that a gate let the asker in; what may be shown is decided in lib/reports
 * @param setAside which verdicts to count: 0 for those that count, and any check's number beside it
 */
export async function countRollups(
  runner: Pick<Database['pool'], 'query'>,
  _scope: Scope,
  filter: RollupFilter,
  division: {
    questionnaire: { id: number; itemCount: number; reasonCount: number };
    bucket: RollupBucket;
    setAside: readonly number[];
  },
): Promise<CountedRow[]> {
  const { questionnaire, bucket, setAside } = division;
  const { rows } = await runner.query<CountedRow>(
    `select centre_id as "centreId", ${bucketSql[bucket]} as bucket,
            questionnaire_id as "questionnaireId", sum(n)::integer as n,
            ${sums('counts', questionnaire.itemCount * 5)} as counts,
            ${sums('reason_counts', questionnaire.reasonCount)} as "reasonCounts"
     from rollups
     where ${WHERE} and questionnaire_id = $6 and set_aside_by = any($7::smallint[])
     group by 1, 2, 3`,
    [...parameters(filter), questionnaire.id, setAside],
  );
  return rows;
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
     from rollups where ${WHERE} group by 1, 2 order by 1, 2`,
    parameters(filter),
  );
  return rows;
}
