import type { Place, PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';

declare const scopeBrand: unique symbol;

/**
 * What the asker may see. Reads of figures and comments cannot be called without one; only
 * `grant.ts` makes it, and only the server's gate calls that.
 */
export type Scope = (
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly accountId: string; readonly placeIds: readonly PlaceId[] }
) & { readonly [scopeBrand]: true };

/** Whether the asker answers for that place: it is his own, or below his own. */
export function covers(scope: Scope, tree: PlaceTree, place: Place): boolean {
  if (scope.kind === 'public') return false;
  const own = new Set(scope.placeIds);
  return tree.pathTo(place).some((step) => own.has(step.id));
}
