import type { Database } from '@/db/client';

/** How many places each of some published sets has a row of, by id of the set. */
export async function countPublishedRows(
  runner: Pick<Database['pool'], 'query'>,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await runner.query<{ id: number; count: number }>(
    `select id, json_array_length(document::json -> 'rows') as count
     from published_sets where id = any($1::integer[])`,
    [ids],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
