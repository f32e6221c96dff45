import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@/db/client';
import { PAIRING_MINUTES, pairingCode } from '@/lib/devices/pairing-code';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

export function pairingCodeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/**
 * A new code for a kiosk that waits for its tablet: eight signs, told this once, for one tablet within
 * ten minutes. The code before it ends.
 * @returns `null` for a kiosk that has a tablet, or is revoked, or does not exist
 */
export async function issuePairingCode(
  runner: Pick<Database['pool'], 'query'>,
  { deviceId, now }: { deviceId: number; now: Instant },
): Promise<{ code: string; expiresAt: Instant } | null> {
  const code = pairingCode(randomBytes(64));
  const expiresAt = instantFromMilliseconds(instantMilliseconds(now) + PAIRING_MINUTES * 60_000);
  const { rowCount } = await runner.query(
    `update devices set pairing_code_hash = $2, pairing_expires_at = $3
     where id = $1 and paired_at is null and revoked_at is null`,
    [deviceId, pairingCodeHash(code), expiresAt],
  );
  return rowCount === 1 ? { code, expiresAt } : null;
}
