/**
 * The one place that says how responses become counts; storing, rebuilding and recounting all use it.
 * The SQL is generated because positions of an array can only be counted column by column.
 */
export const ROLLUP_KEY = 'centre_id, day, counter_id, questionnaire_id, channel, set_aside_by';

const LEVELS = [1, 2, 3, 4, 5];

function repeat(count: number, expression: (position: number) => string): string {
  return Array.from({ length: count }, (_, index) => expression(index + 1)).join(', ');
}

function arrayOf(expressions: string): string {
  return expressions === '' ? `'{}'::integer[]` : `array[${expressions}]::integer[]`;
}

/** Groups rows of `source` (columns as in `responses`) by the rollup key. */
export function tallySql(source: string, itemCount: number, reasonCount: number): string {
  const counts = arrayOf(
    repeat(itemCount, (item) =>
      LEVELS.map((level) => `count(*) filter (where ratings[${item}] = ${level})`).join(', '),
    ),
  );
  const reasons = arrayOf(
    repeat(reasonCount, (reason) => `count(*) filter (where ${reason} = any(reasons))`),
  );
  return `select centre_id, day, coalesce(counter_id, 0) as counter_id, questionnaire_id, channel, set_aside_by,
    count(*)::integer as n, ${counts} as counts, ${reasons} as reason_counts
    from ${source} group by 1, 2, 3, 4, 5, 6`;
}

/** Adds tallied rows to `rollups`, in key order so that concurrent writers never wait in a circle. */
export function addToRollupsSql(tally: string, itemCount: number, reasonCount: number): string {
  const counts = repeat(itemCount * 5, (i) => `rollups.counts[${i}] + excluded.counts[${i}]`);
  const reasons = repeat(
    reasonCount,
    (i) => `rollups.reason_counts[${i}] + excluded.reason_counts[${i}]`,
  );
  return `insert into rollups (${ROLLUP_KEY}, n, counts, reason_counts)
    select * from (${tally}) as tallied order by ${ROLLUP_KEY}
    on conflict (${ROLLUP_KEY}) do update set
      n = rollups.n + excluded.n,
      counts = ${arrayOf(counts)},
      reason_counts = ${arrayOf(reasons)}`;
}
