import type { Scope } from '@/lib/access/scope';
import type { PlaceId } from '@/lib/places/place';

export function grantPublic(): Scope {
  return { kind: 'public' } as Scope;
}

/** For an account that has proved who it is, over the places it answers for. */
export function grantStaff(accountId: string, placeIds: readonly PlaceId[]): Scope {
  return { kind: 'staff', accountId, placeIds } as Scope;
}
