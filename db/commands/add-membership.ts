import type { Database } from '@/db/client';
import type { PlaceId } from '@/lib/places/place';
import type { Instant } from '@/lib/time/instant';

/** Lets an account answer for a place; doing it twice changes nothing. */
export async function addMembership(
  runner: Pick<Database['pool'], 'query'>,
  membership: { userId: string; placeId: PlaceId; now: Instant },
): Promise<void> {
  await runner.query(
    `insert into memberships (user_id, place_id, created_at) values ($1, $2, $3)
     on conflict (user_id, place_id) do nothing`,
    [membership.userId, membership.placeId, membership.now],
  );
}
