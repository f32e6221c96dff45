import type { Database } from '@/db/client';
import { firstAccountTokenHash } from '@/db/commands/issue-first-account-token';
import type { Instant } from '@/lib/time/instant';

/** Whether the link with this token still opens. */
export async function isFirstAccountTokenOpen(
  runner: Pick<Database['pool'], 'query'>,
  { token, now }: { token: string; now: Instant },
): Promise<boolean> {
  const { rowCount } = await runner.query(
    `select from installation where first_account_token = $1 and first_account_expires_at > $2
       and not exists (select from memberships)`,
    [firstAccountTokenHash(token), now],
  );
  return rowCount === 1;
}
