import type { Database } from '@/db/client';
import type { PlaceId } from '@/lib/places/place';
import type { Period } from '@/lib/time/period';

export type DossierRow = {
  centreId: PlaceId;
  bucket: string;
  resolved: number;
  received: number | null;
  onTime: number | null;
};

const bucketSql = {
  none: `''`,
  day: 'day::text',
  week: `date_trunc('week', day)::date::text`,
  month: `to_char(day, 'YYYY-MM')`,
};

/** Dossiers by centre and bucket. */
export async function countDossiers(
  runner: Pick<Database['pool'], 'query'>,
  filter: { centreIds: readonly PlaceId[]; period: Period },
  bucket: keyof typeof bucketSql,
): Promise<DossierRow[]> {
  const { rows } = await runner.query<DossierRow>(
    `select centre_id as "centreId", ${bucketSql[bucket]} as bucket, sum(resolved)::integer as resolved,
            sum(received)::integer as received, sum(on_time)::integer as "onTime"
     from dossier_counts
     where centre_id = any($1::integer[]) and day between $2 and $3
     group by 1, 2`,
    [filter.centreIds, filter.period.from, filter.period.to],
  );
  return rows;
}
