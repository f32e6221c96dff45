import type { Database } from '@/db/client';
import type { OfficialResult } from '@/lib/official/official-result';
import type { Instant } from '@/lib/time/instant';

/**
 * Brings the figures that every installation knows into the table; running it again changes nothing.
 * What a province has imported in their place stays.
 * @returns how many were new or corrected
 */
export async function keepOfficialFacts(
  runner: Pick<Database['pool'], 'query'>,
  facts: readonly OfficialResult[],
  now: Instant,
): Promise<number> {
  const { rowCount } = await runner.query(
    `insert into official_results (index, year, place, part, value, rank, source, mark, imported_at)
     select *, $9::timestamptz
     from unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::numeric[], $6::integer[],
                 $7::text[], $8::text[])
     on conflict (index, year, place, part) do update set
       value = excluded.value, rank = excluded.rank, source = excluded.source,
       mark = excluded.mark, imported_at = excluded.imported_at
     where official_results.mark <> 'imported' and
       (official_results.value, official_results.rank, official_results.source, official_results.mark)
       is distinct from (excluded.value, excluded.rank, excluded.source, excluded.mark)`,
    [
      facts.map(({ index }) => index),
      facts.map(({ year }) => year),
      facts.map(({ place }) => place),
      facts.map(({ part }) => part),
      facts.map(({ value }) => value),
      facts.map(({ rank }) => rank),
      facts.map(({ source }) => source),
      facts.map(({ mark }) => mark),
      now,
    ],
  );
  return rowCount ?? 0;
}
