import { createHash } from 'node:crypto';
import type { Database } from '@/db/client';

export function apiKeyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The account behind a key that is not revoked. */
export async function findApiKeyOwner(
  runner: Pick<Database['pool'], 'query'>,
  key: string,
): Promise<string | null> {
  const { rows } = await runner.query<{ user_id: string }>(
    'select user_id from api_keys where key_hash = $1 and revoked_at is null',
    [apiKeyHash(key)],
  );
  return rows[0]?.user_id ?? null;
}
