import type { Database } from '@/db/client';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

export type ApiKey = {
  id: number;
  name: string;
  prefix: string;
  createdAt: Instant;
  revokedAt: Instant | null;
};

type Row = { id: number; name: string; prefix: string; created_at: Date; revoked_at: Date | null };

/** The keys of an account: those in use first, the newest of them at the top. */
export async function listApiKeys(
  runner: Pick<Database['pool'], 'query'>,
  userId: string,
): Promise<ApiKey[]> {
  const { rows } = await runner.query<Row>(
    `select id, name, prefix, created_at, revoked_at from api_keys where user_id = $1
     order by revoked_at is not null, created_at desc, id desc`,
    [userId],
  );
  return rows.map(({ id, name, prefix, created_at, revoked_at }) => ({
    id,
    name,
    prefix,
    createdAt: instantFromMilliseconds(created_at.getTime()),
    revokedAt: revoked_at && instantFromMilliseconds(revoked_at.getTime()),
  }));
}
