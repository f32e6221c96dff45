import { randomBytes } from 'node:crypto';
import type { Database } from '@/db/client';
import { apiKeyHash } from '@/db/queries/find-api-key-owner';
import type { Instant } from '@/lib/time/instant';

const PREFIX_LENGTH = 10;

/** A new key of an account: `hl_` and 256 random bits. Only its hash is kept, so it is told this once. */
export async function createApiKey(
  runner: Pick<Database['pool'], 'query'>,
  wanted: { userId: string; name: string; now: Instant },
): Promise<{ id: number; key: string; prefix: string }> {
  const key = `hl_${randomBytes(32).toString('base64url')}`;
  const prefix = key.slice(0, PREFIX_LENGTH);
  const { rows } = await runner.query<{ id: number }>(
    `insert into api_keys (user_id, name, prefix, key_hash, created_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [wanted.userId, wanted.name, prefix, apiKeyHash(key), wanted.now],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('expected the new key to have an id');
  return { id, key, prefix };
}
