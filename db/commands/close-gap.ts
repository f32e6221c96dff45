import type { Database } from '@/db/client';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { isOpenGap } from '@/lib/devices/gaps';
import type { Instant } from '@/lib/time/instant';

type Closing = {
  deviceId: number;
  /** Numbers of answers, both included. */
  from: number;
  to: number;
  reason: string;
  userId: string;
  /** Who signs. */
  name: string;
  now: Instant;
};

/**
 * Somebody holds numbers that never arrived for lost. They stay told, with his reason and name; should
 * one arrive after all, it counts and is no longer missing.
 * @returns `not-a-gap` when one of the numbers was received, may still come, or is closed
 */
export async function closeGap(
  runner: Pick<Database['pool'], 'query'>,
  closing: Closing,
): Promise<'closed' | 'not-a-gap'> {
  const known = await listDeviceGaps(runner, closing.deviceId);
  if (closing.from > closing.to || !known || !isOpenGap(known.gaps, closing)) return 'not-a-gap';
  await runner.query(
    `insert into device_gap_closures
       (device_id, from_sequence, to_sequence, reason, closed_by, closed_by_name, closed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      closing.deviceId,
      closing.from,
      closing.to,
      closing.reason,
      closing.userId,
      closing.name,
      closing.now,
    ],
  );
  return 'closed';
}
