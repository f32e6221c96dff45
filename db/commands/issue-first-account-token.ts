import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@/db/client';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

const VALID_MS = 24 * 3_600_000;

export function firstAccountTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * A new one-time token for the first account, valid for a day; an earlier one ends with it.
 * @returns null for a demonstration, and when an account already answers for a place
 */
export async function issueFirstAccountToken(
  runner: Pick<Database['pool'], 'query'>,
  { now }: { now: Instant },
): Promise<{ token: string; expiresAt: Instant } | null> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = instantFromMilliseconds(instantMilliseconds(now) + VALID_MS);
  const { rowCount } = await runner.query(
    `update installation set first_account_token = $1, first_account_expires_at = $2
     where kind = 'real' and not exists (select from memberships)`,
    [firstAccountTokenHash(token), expiresAt],
  );
  return rowCount === 1 ? { token, expiresAt } : null;
}
