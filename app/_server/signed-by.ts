import type { Asker } from '@/app/_server/gate';
import { runtime } from '@/app/_server/runtime';
import type { Signed } from '@/db/queries/paper-sheets';

/** Who does it and when, for a record that outlives the account. */
export function signedBy({ account }: Extract<Asker, { kind: 'staff' }>): Signed {
  return { by: account.id, name: account.name, at: runtime().now() };
}
