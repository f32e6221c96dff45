import type { Database } from '@/db/client';
import type { OfficialResult } from '@/lib/official/official-result';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

export type StoredOfficialResult = OfficialResult & { importedAt: Instant };

/** Every official figure known here, the country's before the provinces', by year. */
export async function officialResults(
  runner: Pick<Database['pool'], 'query'>,
): Promise<StoredOfficialResult[]> {
  const { rows } = await runner.query<OfficialResult & { imported_at: Date }>(
    `select index, year, place, part, value::double precision as value, rank, source, mark, imported_at
     from official_results
     order by index desc, year, place = 'VN' desc, place,
              array_position(array['total','access','procedures','officials','result','feedback'], part)`,
  );
  return rows.map(({ imported_at, ...result }) => ({
    ...result,
    importedAt: instantFromMilliseconds(imported_at.getTime()),
  }));
}
