import type { Database } from '@/db/client';
import type { Signed } from '@/db/queries/paper-sheets';

/**
 * A sheet that was keyed by mistake, or that nobody can read, is left out under a name and with a reason.
 * @returns whether it was; not when it is done already
 */
export async function discardPaperSheet(
  runner: Pick<Database['pool'], 'query'>,
  { number, reason, signed }: { number: number; reason: string; signed: Signed },
): Promise<boolean> {
  const { rowCount } = await runner.query(
    `update paper_sheets set first = null, second = null, discard_reason = $2,
       finished_at = $3, finished_by = $4, finished_by_name = $5
     where number = $1 and finished_at is null`,
    [number, reason, signed.at, signed.by, signed.name],
  );
  return rowCount === 1;
}
