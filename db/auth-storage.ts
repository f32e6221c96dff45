import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '@/db/client';
import { accounts, sessions, users, verifications } from '@/db/schema/accounts';

/** Where the authentication library keeps accounts and sessions. */
export function authStorage(db: Database) {
  return drizzleAdapter(db.drizzle, {
    provider: 'pg',
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
  });
}
