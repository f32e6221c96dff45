import type { Database } from '@/db/client';
import type { Day } from '@/lib/time/day';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

/** `left`: another version, or none, was chosen in its place. */
export type PackEvent = { at: Instant; byName: string } & (
  | { kind: 'uploaded' | 'chosen' | 'left' }
  | { kind: 'reviewed'; reviewer: string; on: Day }
);

type Row = {
  kind: PackEvent['kind'];
  at: Date;
  byName: string;
  reviewer: string | null;
  reviewedOn: Day | null;
};

function eventOf({ kind, at, byName, reviewer, reviewedOn }: Row): PackEvent {
  const done = { at: instantFromMilliseconds(at.getTime()), byName };
  if (kind !== 'reviewed') return { ...done, kind };
  if (reviewer === null || reviewedOn === null) {
    throw new Error('expected a review to name its reviewer and day');
  }
  return { ...done, kind, reviewer, on: reviewedOn };
}

/** All that was done with one version of a language's pack, and by whom; the newest first. */
export async function languagePackHistory(
  runner: Pick<Database['pool'], 'query'>,
  packId: number,
): Promise<PackEvent[]> {
  const { rows } = await runner.query<Row>(
    `with choices as (
       select id, pack_id, chosen_by_name, chosen_at, lag(pack_id) over (order by id) as before
       from language_choices where language = (select language from language_packs where id = $1)
     )
     select 'uploaded' as kind, uploaded_at as at, uploaded_by_name as "byName",
            null as reviewer, null as "reviewedOn", 0 as id
     from language_packs where id = $1
     union all
     select 'reviewed', noted_at, noted_by_name, reviewer, reviewed_on::text, id
     from language_pack_reviews where pack_id = $1
     union all
     select case when pack_id = $1 then 'chosen' else 'left' end,
            chosen_at, chosen_by_name, null, null, id
     from choices where pack_id = $1 or before = $1
     order by at desc, id desc`,
    [packId],
  );
  return rows.map(eventOf);
}
