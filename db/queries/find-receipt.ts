import type { Database } from '@/db/client';
import { receiptOf } from '@/lib/submission/receipt';
import type { Instant } from '@/lib/time/instant';

/** The receipt of a stored response, or `null` when no response has that id. */
export async function findReceipt(
  runner: Pick<Database['pool'], 'query'>,
  id: string,
): Promise<{ receipt: string; receivedAt: Instant } | null> {
  const { rows } = await runner.query<{ received_at: Date }>(
    'select received_at from responses where id = $1::uuid',
    [id],
  );
  const row = rows[0];
  return row
    ? { receipt: receiptOf(id), receivedAt: row.received_at.toISOString() as Instant }
    : null;
}
