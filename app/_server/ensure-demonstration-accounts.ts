import type { Auth } from '@/app/_server/auth';
import { createAccount } from '@/app/_server/create-account';
import type { Database } from '@/db/client';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '@/db/seed/demonstration/accounts';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Instant } from '@/lib/time/instant';

/** Makes the demonstration accounts that are missing. */
export async function ensureDemonstrationAccounts(
  auth: Auth,
  db: Database,
  tree: PlaceTree,
  now: Instant,
): Promise<void> {
  for (const { email, name, place: code } of DEMONSTRATION_ACCOUNTS) {
    const place = tree.find(code);
    if (!place) continue;
    const password = DEMONSTRATION_PASSWORD;
    await createAccount(auth, db, { email, name, password, placeId: place.id, now });
  }
}

/** What the sign-in page of a demonstration tells everybody. */
export function demonstrationSignIns() {
  return { accounts: DEMONSTRATION_ACCOUNTS, password: DEMONSTRATION_PASSWORD };
}
