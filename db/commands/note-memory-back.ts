import type { Database } from '@/db/client';
import { findListedDevice } from '@/db/queries/list-devices';
import type { Instant } from '@/lib/time/instant';

type Note = {
  deviceId: number;
  reason: string;
  userId: string;
  /** Who signs. */
  name: string;
  now: Instant;
};

/**
 * Somebody has looked after a tablet whose memory went back and says what he found. It stays told on the
 * kiosk's page with his name; should the memory go back once more, that is told anew.
 * @returns `nothing-to-note` when it did not go back, or that was noted already
 */
export async function noteMemoryBack(
  runner: Pick<Database['pool'], 'query'>,
  { deviceId, reason, userId, name, now }: Note,
): Promise<'noted' | 'nothing-to-note'> {
  const device = await findListedDevice(runner, deviceId);
  if (!device?.memoryBack) return 'nothing-to-note';
  await runner.query(
    `insert into device_memory_notes (device_id, reason, noted_by, noted_by_name, noted_at)
     values ($1, $2, $3, $4, $5)`,
    [deviceId, reason, userId, name, now],
  );
  return 'noted';
}
