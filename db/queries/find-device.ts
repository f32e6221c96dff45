import type { Database } from '@/db/client';
import { DEVICE_COLUMNS, type Device, type DeviceRow, deviceOfRow } from '@/db/queries/device-row';

export async function findDevice(
  runner: Pick<Database['pool'], 'query'>,
  id: number,
): Promise<Device | null> {
  const { rows } = await runner.query<DeviceRow>(
    `select ${DEVICE_COLUMNS} from devices where id = $1::bigint`,
    [id],
  );
  return rows[0] ? deviceOfRow(rows[0]) : null;
}
