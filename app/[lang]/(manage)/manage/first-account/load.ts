import { runtime } from '@/app/_server/runtime';
import { isFirstAccountTokenOpen } from '@/db/queries/is-first-account-token-open';

export async function isLinkOpen(token: string): Promise<boolean> {
  const { db, now } = runtime();
  return isFirstAccountTokenOpen(db.pool, { token, now: now() });
}
