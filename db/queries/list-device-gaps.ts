import type { Database } from '@/db/client';
import { findListedDevice } from '@/db/queries/list-devices';
import type { DeviceGaps, GapClosure } from '@/lib/devices/gaps';

type Runner = Pick<Database['pool'], 'query'>;

export type NumberUsedTwice = { sequence: number; times: number };

/**
 * What became of the numbers of a kiosk that were not received, who closed which, and the numbers that
 * came with more than one answer, as those of a copied tablet do. `null` when there is no such kiosk.
 */
export async function listDeviceGaps(
  runner: Runner,
  deviceId: number,
): Promise<(DeviceGaps & { closures: GapClosure[]; usedTwice: NumberUsedTwice[] }) | null> {
  const device = await findListedDevice(runner, deviceId);
  if (!device) return null;
  const { rows: usedTwice } = await runner.query<NumberUsedTwice>(
    `select sequence, count(*)::integer as times from device_receipts
     where device_id = $1 group by 1 having count(*) > 1 order by 1`,
    [deviceId],
  );
  return { ...device.gaps, closures: device.closures, usedTwice };
}
