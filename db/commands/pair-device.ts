import type { Database } from '@/db/client';
import { pairingCodeHash } from '@/db/commands/issue-pairing-code';
import { inTransaction } from '@/db/in-transaction';
import type { Instant } from '@/lib/time/instant';

/**
 * Gives a kiosk to the tablet that knows its code, and revokes the tablet it replaces. Asking again with
 * the same code and key while the code lasts is the same success, since the first reply may be lost.
 * @param wish.keyHash SHA-256 of the key that the tablet drew
 * @returns the id of the kiosk; `null` for a code that is unknown, old or used, or a key that is taken
 */
export async function pairDevice(
  db: Database,
  wish: { code: string; keyHash: Buffer; now: Instant },
): Promise<number | null> {
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<{ id: number; replaces: number | null }>(
      `update devices set key_hash = $2, paired_at = coalesce(paired_at, $3)
       where pairing_code_hash = $1 and pairing_expires_at > $3 and revoked_at is null
         and (key_hash is null or key_hash = $2)
         and not exists (select from devices as other
                         where other.key_hash = $2 and other.pairing_code_hash is distinct from $1)
       returning id, replaces`,
      [pairingCodeHash(wish.code), wish.keyHash, wish.now],
    );
    const paired = rows[0];
    if (!paired) return null;
    await client.query('update devices set revoked_at = $2 where id = $1 and revoked_at is null', [
      paired.replaces,
      wish.now,
    ]);
    return paired.id;
  });
}
