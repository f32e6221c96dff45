import type { Database } from '@/db/client';
import type { Signed } from '@/db/queries/paper-sheets';
import type { Day } from '@/lib/time/day';

type Review = {
  packId: number;
  /** Who vouches for the words: name and position, as a person would sign. */
  reviewer: string;
  on: Day;
  signed: Signed;
};

/** Writes down who has reviewed a version. A later review stands beside it, and is the one that is told. */
export async function reviewLanguagePack(
  runner: Pick<Database['pool'], 'query'>,
  { packId, reviewer, on, signed }: Review,
): Promise<void> {
  await runner.query(
    `insert into language_pack_reviews
       (pack_id, reviewer, reviewed_on, noted_by, noted_by_name, noted_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [packId, reviewer, on, signed.by, signed.name, signed.at],
  );
}
