import type { PoolClient } from 'pg';
import type { DeviceAnswer } from '@/db/commands/judge-device-answer';
import {
  advanceCompleteness,
  RECEIPT_COLUMNS,
  RECEIPT_NAMES,
  type Receipt,
} from '@/db/commands/keep-device-receipts';
import { rowsAsParameters } from '@/db/commands/store-responses';
import type { Instant } from '@/lib/time/instant';

/** The number under which an answer was kept before its tablet was paired anew. */
export type FormerNumber = { answer: DeviceAnswer; device: number; sequence: number };

/**
 * Writes down the former numbers of these stored answers, so that the kiosk that their tablet was before
 * misses them no longer. Only numbers that this kiosk is known to have given, and that nothing else came
 * under: what another kiosk says of it may close a gap, and never makes one. No contact with it, either.
 * Belongs into the transaction that stores the answers, behind the receipts of the kiosk itself.
 */
export async function keepFormerReceipts(
  client: PoolClient,
  { formers, receivedAt }: { formers: readonly FormerNumber[]; receivedAt: Instant },
): Promise<void> {
  const devices = [...new Set(formers.map(({ device }) => device))].sort((a, b) => a - b);
  for (const deviceId of devices) {
    const own = formers.filter(({ device }) => device === deviceId);
    const { rows: known } = await client.query<{ highest: number }>(
      `select greatest(last_sequence, told_sequence) as highest
       from device_states where device_id = $1 for no key update`,
      [deviceId],
    );
    const highest = known[0]?.highest ?? 0;
    const given = own.filter(({ sequence }) => sequence <= highest);
    if (given.length === 0) continue;
    const receipts = given.map(
      ({ answer, sequence }): Receipt => ({
        ...{ ...answer, deviceId, sequence, via: 'successor', receivedAt },
        // Told once, under the number of the kiosk that sent it.
        sincePreviousMs: null,
      }),
    );
    await writeReceipts(client, deviceId, receipts);
  }
}

async function writeReceipts(
  client: PoolClient,
  deviceId: number,
  receipts: readonly Receipt[],
): Promise<void> {
  const { source, values } = rowsAsParameters(RECEIPT_COLUMNS, receipts);
  await client.query(
    `with added as (
       insert into device_receipts (${RECEIPT_NAMES})
       select distinct on (sequence) ${RECEIPT_NAMES} from (${source}) as given
       where not exists (select from device_receipts as known
         where known.device_id = given.device_id and known.sequence = given.sequence)
       order by sequence, response_id
       on conflict do nothing returning response_id, received_at
     )
     update device_states as state set
       received_count = state.received_count + newest.added,
       last_received_at = greatest(state.last_received_at, newest.received_at),
       newest_answer_at = greatest(state.newest_answer_at, newest.submitted_at)
     from (
       select count(*)::integer as added, max(added.received_at) as received_at,
         max(submitted_at) as submitted_at
       from added join responses on responses.id = response_id
     ) as newest
     where state.device_id = $${values.length + 1} and newest.added > 0`,
    [...values, deviceId],
  );
  await advanceCompleteness(client, deviceId);
}
