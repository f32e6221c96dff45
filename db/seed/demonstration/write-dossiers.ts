import type { PoolClient } from 'pg';
import type { DossierDay } from '@/db/seed/demonstration/volumes';

/** @throws Error when a line names a centre that is not in `placeIds` */
export async function writeDossiers(
  client: Pick<PoolClient, 'query'>,
  lines: readonly DossierDay[],
  placeId: (code: string) => number,
): Promise<void> {
  await client.query(
    `insert into dossier_counts (centre_id, day, resolved, received, on_time)
     select * from unnest($1::int[], $2::date[], $3::int[], $4::int[], $5::int[])`,
    [
      lines.map((line) => placeId(line.centre)),
      lines.map((line) => line.day),
      lines.map((line) => line.resolved),
      lines.map((line) => line.received),
      lines.map((line) => line.onTime),
    ],
  );
}
