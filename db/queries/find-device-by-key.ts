import { createHash } from 'node:crypto';
import type { Database } from '@/db/client';
import { DEVICE_COLUMNS, type Device, type DeviceRow, deviceOfRow } from '@/db/queries/device-row';

export function deviceKeyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The kiosk behind a key, also when it was revoked. */
export async function findDeviceByKey(
  runner: Pick<Database['pool'], 'query'>,
  key: string,
): Promise<Device | null> {
  const { rows } = await runner.query<DeviceRow>(
    `select ${DEVICE_COLUMNS} from devices where key_hash = $1`,
    [deviceKeyHash(key)],
  );
  return rows[0] ? deviceOfRow(rows[0]) : null;
}
