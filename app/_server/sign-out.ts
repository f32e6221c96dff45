import { askAuth } from '@/app/_server/sign-in';

/** Ends the session in the database and clears its cookie. Only in a server action. */
export async function signOut(): Promise<void> {
  await askAuth('/sign-out', {});
}
