import type { Database } from '@/db/client';
import type { Instant } from '@/lib/time/instant';

/** Ends a key for good. Says false for a key that is not the account's own, or was revoked before. */
export async function revokeApiKey(
  runner: Pick<Database['pool'], 'query'>,
  revoked: { id: number; userId: string; now: Instant },
): Promise<boolean> {
  const { rowCount } = await runner.query(
    `update api_keys set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null`,
    [revoked.id, revoked.userId, revoked.now],
  );
  return rowCount === 1;
}
