import type { Database } from '@/db/client';
import type { Instant } from '@/lib/time/instant';

/**
 * Ends a kiosk for good: its tablet is refused from now on, its pairing code ends.
 * @returns false when no such kiosk is in use
 */
export async function revokeDevice(
  runner: Pick<Database['pool'], 'query'>,
  revoked: { deviceId: number; byName: string; now: Instant },
): Promise<boolean> {
  const { rowCount } = await runner.query(
    `update devices set revoked_at = $3, revoked_by_name = $2, pairing_code_hash = null
     where id = $1 and revoked_at is null`,
    [revoked.deviceId, revoked.byName, revoked.now],
  );
  return rowCount === 1;
}
