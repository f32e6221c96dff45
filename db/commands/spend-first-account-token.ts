import type { Database } from '@/db/client';
import { firstAccountTokenHash } from '@/db/commands/issue-first-account-token';
import type { Instant } from '@/lib/time/instant';

type Runner = Pick<Database['pool'], 'query'>;

/**
 * Spends the one-time token, makes the account, and gives the token back when that failed. It is spent
 * first, so that of two people with the same link only one makes an account; a process that dies in
 * between leaves no open link, and the next start issues a new one.
 * @param makeAccount returns null when no account was made
 */
export async function spendFirstAccountToken<Account>(
  runner: Runner,
  { token, now }: { token: string; now: Instant },
  makeAccount: () => Promise<Account | null>,
): Promise<{ kind: 'made'; account: Account } | { kind: 'refused' } | { kind: 'not-made' }> {
  const spent = await spend(runner, token, now);
  if (!spent) return { kind: 'refused' };
  try {
    const account = await makeAccount();
    if (account !== null) return { kind: 'made', account };
  } catch (error) {
    await giveBack(runner, token, spent.expiresAt);
    throw error;
  }
  await giveBack(runner, token, spent.expiresAt);
  return { kind: 'not-made' };
}

async function spend(runner: Runner, token: string, now: Instant) {
  const { rows } = await runner.query<{ expiresAt: string }>(
    `update installation as spent set first_account_token = null, first_account_expires_at = null
     from installation as known
     where spent.id = known.id and spent.first_account_token = $1
       and spent.first_account_expires_at > $2 and not exists (select from memberships)
     returning known.first_account_expires_at as "expiresAt"`,
    [firstAccountTokenHash(token), now],
  );
  return rows[0] ?? null;
}

async function giveBack(runner: Runner, token: string, expiresAt: string): Promise<void> {
  await runner.query(
    `update installation set first_account_token = $1, first_account_expires_at = $2
     where first_account_token is null and not exists (select from memberships)`,
    [firstAccountTokenHash(token), expiresAt],
  );
}
