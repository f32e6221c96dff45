import type { Database } from '@/db/client';
import { productsSql, vectorSql } from '@/db/moments-sql';
import type { PlaceId } from '@/lib/places/place';
import type { AlignedCounts } from '@/lib/rollup/counted';
import { FEWEST_COUNTER_DAYS } from '@/lib/rollup/spread';
import type { Period } from '@/lib/time/period';

type QueryRunner = Pick<Database['pool'], 'query'>;

/** How the counts are divided besides by centre. */
const bucketSql = {
  none: `''`,
  day: 'day::text',
  week: `date_trunc('week', day)::date::text`,
  month: `to_char(day, 'YYYY-MM')`,
  counter: 'counter_id::text',
  channel: 'channel::text',
};
export type RollupBucket = keyof typeof bucketSql;

export type RollupFilter = {
  centreIds: readonly PlaceId[];
  /** Only these counters; null = all, and responses without a counter. */
  counterIds: readonly PlaceId[] | null;
  period: Period;
  /** null = every channel. */
  channel: number | null;
};

export type Division = {
  questionnaire: { id: number; itemCount: number; reasonCount: number };
  bucket: RollupBucket;
  /** Which verdicts to count: 0 for those that count, and any check's number beside it. */
  setAside: readonly number[];
};

export type CountedRow = AlignedCounts & { centreId: PlaceId; bucket: string };

export const ROLLUP_WHERE = `centre_id = any($1::integer[]) and day between $2 and $3
  and ($4::integer[] is null or counter_id = any($4::integer[]))
  and ($5::smallint is null or channel = $5::smallint)`;

export function rollupParameters(filter: RollupFilter): unknown[] {
  const { centreIds, counterIds, period, channel } = filter;
  return [centreIds, period.from, period.to, counterIds, channel];
}

function totals(name: string, length: number): string {
  const parts = Array.from({ length }, (_, i) => `sum(${name}${i})`);
  return length === 0 ? `'{}'::integer[]` : `array[${parts.join(', ')}]::integer[]`;
}

function columnSums(column: string, name: string, length: number): string {
  return Array.from({ length }, (_, i) => `, sum(${column}[${i + 1}]) as ${name}${i}`).join('');
}

function sumOf(item: number, levels: readonly number[]): string {
  return levels.map((level) => `c${item * 5 + level - 1}`).join(' + ');
}

async function tallyByCounterDay(
  runner: QueryRunner,
  filter: RollupFilter,
  { questionnaire, bucket, setAside }: Division,
): Promise<CountedRow[]> {
  const { id, itemCount, reasonCount } = questionnaire;
  const { rows } = await runner.query<CountedRow>(
    `with unit as (
       select centre_id, ${bucketSql[bucket]} as bucket, sum(n) as n
              ${columnSums('counts', 'c', itemCount * 5)}${columnSums('reason_counts', 'd', reasonCount)}
       from rollups
       where ${ROLLUP_WHERE} and questionnaire_id = $6 and set_aside_by = any($7::smallint[])
       group by centre_id, 2, counter_id, day
     ), vector as (
       select *${vectorSql(
         itemCount,
         (item) => sumOf(item, [4, 5]),
         (item) => sumOf(item, [1, 2, 3, 4, 5]),
       )} from unit
     )
     select centre_id as "centreId", bucket, sum(n)::integer as n,
            ${totals('c', itemCount * 5)} as counts, ${totals('d', reasonCount)} as "reasonCounts",
            count(*)::integer as units, ${productsSql(itemCount)} as products
     from vector group by 1, 2`,
    [...rollupParameters(filter), id, setAside],
  );
  return rows;
}

type Units = Pick<CountedRow, 'centreId' | 'bucket' | 'units' | 'products'>;

async function unitsByRespondent(
  runner: QueryRunner,
  filter: RollupFilter,
  { questionnaire, bucket, setAside }: Division,
  buckets: readonly string[],
): Promise<Units[]> {
  const { rows } = await runner.query<Units>(
    `with vector as (
       select centre_id, bucket${vectorSql(
         questionnaire.itemCount,
         (item) => `coalesce(ratings[${item + 1}] >= 4, false)::integer`,
         (item) => `(ratings[${item + 1}] is not null)::integer`,
       )}
       from (
         select centre_id, ratings, ${bucketSql[bucket]} as bucket
         from (select centre_id, day, coalesce(counter_id, 0) as counter_id, questionnaire_id, channel,
                      set_aside_by, ratings from responses) as responses
         where ${ROLLUP_WHERE} and questionnaire_id = $6 and set_aside_by = any($7::smallint[])
       ) as found
       where bucket = any($8::text[])
     )
     select centre_id as "centreId", bucket, count(*)::integer as units,
            ${productsSql(questionnaire.itemCount)} as products
     from vector group by 1, 2`,
    [...rollupParameters(filter), questionnaire.id, setAside, buckets],
  );
  return rows;
}

/** What one figure is made of: a centre, or with a bucket all centres of that bucket. */
function figureKey({ bucket }: Pick<Division, 'bucket'>, row: Pick<Units, 'centreId' | 'bucket'>) {
  return bucket === 'none' ? String(row.centreId) : row.bucket;
}

/** The rows of figures that have too few counter-days to tell how much these differ. */
function withFewUnits(division: Division, rows: readonly CountedRow[]): CountedRow[] {
  const units = new Map<string, number>();
  for (const row of rows) {
    const key = figureKey(division, row);
    units.set(key, (units.get(key) ?? 0) + row.units);
  }
  return rows.filter(
    (row) => row.n > 0 && (units.get(figureKey(division, row)) ?? 0) < FEWEST_COUNTER_DAYS,
  );
}

/**
 * Counts of one questionnaire version by centre and bucket, from the rollups, with the moments of their
 * counter-days. Where these are fewer than eight, the moments are those of the single responses, which
 * are then few, from the raw ones.
 */
export async function tallyRollups(
  runner: QueryRunner,
  filter: RollupFilter,
  division: Division,
): Promise<CountedRow[]> {
  const rows = await tallyByCounterDay(runner, filter, division);
  if (division.questionnaire.itemCount === 0) return rows;
  const few = withFewUnits(division, rows);
  if (few.length === 0) return rows;
  const centreIds = [...new Set(few.map((row) => row.centreId))];
  const buckets = [...new Set(few.map((row) => row.bucket))];
  const found = await unitsByRespondent(runner, { ...filter, centreIds }, division, buckets);
  const byKey = new Map(found.map((row) => [`${row.centreId}/${row.bucket}`, row]));
  const isFew = new Set(few);
  return rows.map((row) => {
    const single = byKey.get(`${row.centreId}/${row.bucket}`);
    return isFew.has(row) && single?.units === row.n ? { ...row, ...single } : row;
  });
}
