import type { Auth } from '@/app/_server/auth';
import { createAccount } from '@/app/_server/create-account';
import type { Database } from '@/db/client';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Instant } from '@/lib/time/instant';

export const DEMONSTRATION_PASSWORD = 'hai-long-2026';

export const DEMONSTRATION_ACCOUNTS = [
  { email: 'tinh@minhhoa.example', name: 'Phòng Cải cách hành chính tỉnh', place: '66' },
  { email: 'buonmathuot@minhhoa.example', name: 'Quản lý phường Buôn Ma Thuột', place: '24133' },
  { email: 'trungtam@minhhoa.example', name: 'Giám đốc Trung tâm tỉnh', place: '66-TT' },
] as const;

export type DemonstrationAccount = { email: string; name: string; placeCode: string };

/** Makes those that are missing. They exist only in a demonstration, and its start prints them. */
export async function ensureDemonstrationAccounts(
  auth: Auth,
  db: Database,
  tree: PlaceTree,
  now: Instant,
): Promise<DemonstrationAccount[]> {
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const place = tree.find(account.place);
    if (!place) continue;
    const { email, name } = account;
    await createAccount(auth, db, {
      email,
      name,
      password: DEMONSTRATION_PASSWORD,
      placeId: place.id,
      now,
    });
  }
  return DEMONSTRATION_ACCOUNTS.map(({ email, name, place }) => ({
    email,
    name,
    placeCode: place,
  }));
}
