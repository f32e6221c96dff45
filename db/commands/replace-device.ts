import type { Database } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import type { Instant } from '@/lib/time/instant';

/**
 * Prepares another tablet for a kiosk whose own was lost or wiped: the same settings under a new id. The
 * old tablet goes on until the new one is paired. Asking again before that gives the same id.
 * @returns `null` when no tablet was ever paired there
 */
export async function replaceDevice(
  db: Database,
  wish: { deviceId: number; createdBy: string | null; now: Instant },
): Promise<number | null> {
  return inTransaction(db, async (client) => {
    // The lock on the old row makes two wishes at once one after the other.
    const { rows: old } = await client.query(
      'select from devices where id = $1 and paired_at is not null for no key update',
      [wish.deviceId],
    );
    if (old.length === 0) return null;
    const { rows: prepared } = await client.query<{ id: number }>(
      `select id from devices where replaces = $1 and paired_at is null and revoked_at is null`,
      [wish.deviceId],
    );
    if (prepared[0]) return prepared[0].id;
    const { rows } = await client.query<{ id: number }>(
      `insert into devices (name, place_id, questionnaire_code, languages, opening_hours, idle_seconds,
         pin_salt, pin_hash, pin_iterations, is_trial, created_at, created_by, replaces)
       select name, place_id, questionnaire_code, languages, opening_hours, idle_seconds,
         pin_salt, pin_hash, pin_iterations, is_trial, $2, $3, id
       from devices where id = $1 returning id`,
      [wish.deviceId, wish.now, wish.createdBy],
    );
    return rows[0]?.id ?? null;
  });
}
