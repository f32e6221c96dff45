import type { Runtime } from '@/app/_server/runtime';
import { findApiKeyOwner } from '@/db/queries/find-api-key-owner';
import { findMemberships } from '@/db/queries/find-memberships';
import { grantPublic, grantStaff } from '@/lib/access/grant';
import type { Scope } from '@/lib/access/scope';

export type Asker =
  | { kind: 'public'; scope: Scope }
  | { kind: 'staff'; scope: Scope; account: { id: string; name: string; email: string } }
  | { kind: 'refused' };

type Gate = Pick<Runtime, 'auth' | 'db'>;

async function staff(gate: Gate, account: { id: string; name: string; email: string }) {
  const placeIds = await findMemberships(gate.db.pool, account.id);
  return { kind: 'staff' as const, scope: grantStaff(account.id, placeIds), account };
}

/**
 * The one gate: who is asking, by API key (`Authorization: Bearer …`) or by session cookie.
 * A key that is wrong or revoked is refused rather than served as the public.
 */
export async function whoAsks(gate: Gate, headers: Headers): Promise<Asker> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const key = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    const owner = key ? await findApiKeyOwner(gate.db.pool, key) : null;
    return owner ? staff(gate, { id: owner, name: '', email: '' }) : { kind: 'refused' };
  }
  if (!headers.get('cookie')?.includes('hai-long')) return { kind: 'public', scope: grantPublic() };
  const session = await gate.auth.api.getSession({ headers });
  if (!session) return { kind: 'public', scope: grantPublic() };
  const { id, name, email } = session.user;
  return staff(gate, { id, name, email });
}
