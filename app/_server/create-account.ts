import type { Auth } from '@/app/_server/auth';
import type { Database } from '@/db/client';
import { addMembership } from '@/db/commands/add-membership';
import type { PlaceId } from '@/lib/places/place';
import type { Instant } from '@/lib/time/instant';

/** A new account that answers for a place. Returns null when the e-mail address is taken; an account half made is taken back. */
export async function createAccount(
  auth: Auth,
  db: Database,
  account: { name: string; email: string; password: string; placeId: PlaceId; now: Instant },
): Promise<{ userId: string } | null> {
  const context = await auth.$context;
  const email = account.email.trim().toLowerCase();
  if (await context.internalAdapter.findUserByEmail(email)) return null;
  const user = await context.internalAdapter.createUser(
    { name: account.name, email, emailVerified: true },
    { method: 'email' },
  );
  try {
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await context.password.hash(account.password),
    });
    await addMembership(db.pool, { userId: user.id, placeId: account.placeId, now: account.now });
  } catch (error) {
    await context.internalAdapter.deleteUser(user.id);
    throw error;
  }
  return { userId: user.id };
}
