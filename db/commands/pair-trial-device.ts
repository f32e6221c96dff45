import type { Database } from '@/db/client';
import type { DeviceSettings } from '@/db/commands/create-device';
import type { Instant } from '@/lib/time/instant';

/**
 * A kiosk made and paired at once, without a code: for demonstrations, where anybody may try one. The
 * same key at the same place again is the same kiosk.
 * @returns its id; `null` when the key belongs to another kiosk, or to a revoked one
 */
export async function pairTrialDevice(
  runner: Pick<Database['pool'], 'query'>,
  wish: Omit<DeviceSettings, 'openingHours'> & { keyHash: Buffer; now: Instant },
): Promise<number | null> {
  const { rows } = await runner.query<{ id: number }>(
    `with added as (
       insert into devices (name, place_id, questionnaire_code, languages, idle_seconds, is_trial,
         created_at, paired_at, key_hash)
       values ($1, $2, $3, $4, $5, true, $6, $6, $7)
       on conflict (key_hash) do nothing returning id
     )
     select id from added
     union all
     select id from devices
     where key_hash = $7 and is_trial and place_id = $2 and revoked_at is null`,
    [
      wish.name,
      wish.placeId,
      wish.questionnaireCode,
      wish.languages,
      wish.idleSeconds,
      wish.now,
      wish.keyHash,
    ],
  );
  return rows[0]?.id ?? null;
}
