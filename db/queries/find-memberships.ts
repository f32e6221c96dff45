import type { Database } from '@/db/client';
import type { PlaceId } from '@/lib/places/place';

/** The places an account answers for. */
export async function findMemberships(
  runner: Pick<Database['pool'], 'query'>,
  userId: string,
): Promise<PlaceId[]> {
  const { rows } = await runner.query<{ place_id: PlaceId }>(
    'select place_id from memberships where user_id = $1 order by place_id',
    [userId],
  );
  return rows.map((row) => row.place_id);
}
