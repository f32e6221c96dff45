import type { Database } from '@/db/client';

export type Installation = { kind: 'demonstration' | 'real'; awaitsFirstAccount: boolean };

/** `null` until the first start has finished its set-up. */
export async function findInstallation(
  runner: Pick<Database['pool'], 'query'>,
): Promise<Installation | null> {
  const { rows } = await runner.query<Installation>(
    `select kind, first_account_token is not null as "awaitsFirstAccount" from installation`,
  );
  return rows[0] ?? null;
}
