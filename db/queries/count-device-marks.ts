import type { Database } from '@/db/client';
import { CLOCK_VERDICTS } from '@/lib/devices/answer-moment';

/** Sooner after the answer before, it is told: a person seldom answers twice so fast. */
export const SOON_AFTER_MS = 20_000;

export type DeviceMarks = {
  received: number;
  soonAfter: number;
  clockCorrected: number;
  clockUnknown: number;
  byRecovery: number;
};

/** What is remarkable about the answers received from a kiosk. They count all the same. */
export async function countDeviceMarks(
  runner: Pick<Database['pool'], 'query'>,
  deviceId: number,
): Promise<DeviceMarks> {
  const { rows } = await runner.query<DeviceMarks>(
    `select count(*)::integer as received,
       count(*) filter (where since_previous_ms < $2)::integer as "soonAfter",
       count(*) filter (where clock = $3)::integer as "clockCorrected",
       count(*) filter (where clock = $4)::integer as "clockUnknown",
       count(*) filter (where via = 2)::integer as "byRecovery"
     from device_receipts where device_id = $1`,
    [
      deviceId,
      SOON_AFTER_MS,
      CLOCK_VERDICTS.indexOf('corrected'),
      CLOCK_VERDICTS.indexOf('unknown'),
    ],
  );
  if (!rows[0]) throw new Error('expected one row of counts');
  return rows[0];
}
