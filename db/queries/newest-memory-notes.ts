import type { Database } from '@/db/client';
import { instantOf } from '@/db/queries/device-row';
import type { Instant } from '@/lib/time/instant';

/** What somebody found out about a tablet whose memory went back. */
export type MemoryNote = { reason: string; byName: string; at: Instant };

type Row = Omit<MemoryNote, 'at'> & { deviceId: number; at: Date };

/** The newest note on each of these kiosks that has one. */
export async function newestMemoryNotes(
  runner: Pick<Database['pool'], 'query'>,
  deviceIds: readonly number[],
): Promise<Map<number, MemoryNote>> {
  const { rows } = await runner.query<Row>(
    `select distinct on (device_id) device_id as "deviceId", reason, noted_by_name as "byName",
       noted_at as at
     from device_memory_notes where device_id = any($1::integer[]) order by device_id, id desc`,
    [deviceIds],
  );
  return new Map(
    rows.map(({ deviceId, reason, byName, at }) => [
      deviceId,
      { reason, byName, at: instantOf(at) },
    ]),
  );
}
