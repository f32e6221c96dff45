import type { Database } from '@/db/client';
import type { DeviceSettings } from '@/db/commands/create-device';
import { hashPin } from '@/db/commands/hash-pin';

/**
 * New settings of a kiosk; its tablet hears of them with its next status.
 * @param wanted.pin `undefined` leaves it as it is, `null` takes it away
 * @returns false when no such kiosk is in use
 */
export async function changeDevice(
  runner: Pick<Database['pool'], 'query'>,
  wanted: DeviceSettings & { deviceId: number; pin?: string | null | undefined },
): Promise<boolean> {
  const pin = typeof wanted.pin === 'string' ? await hashPin(wanted.pin) : null;
  const { rowCount } = await runner.query(
    `update devices set name = $2, place_id = $3, questionnaire_code = $4, languages = $5,
       opening_hours = $6, idle_seconds = $7,
       pin_salt = case when $8 then pin_salt else $9::bytea end,
       pin_hash = case when $8 then pin_hash else $10::bytea end,
       pin_iterations = case when $8 then pin_iterations else $11::integer end
     where id = $1 and revoked_at is null`,
    [
      wanted.deviceId,
      wanted.name,
      wanted.placeId,
      wanted.questionnaireCode,
      wanted.languages,
      wanted.openingHours && JSON.stringify(wanted.openingHours),
      wanted.idleSeconds,
      wanted.pin === undefined,
      pin?.salt ?? null,
      pin?.hash ?? null,
      pin?.iterations ?? null,
    ],
  );
  return rowCount === 1;
}
