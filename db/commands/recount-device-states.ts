import type { Database } from '@/db/client';

/**
 * Counts again from their receipts what the states of these kiosks say of them. What only a status tells
 * stays, and neither a moment of contact nor a number that was told is ever taken back.
 */
export async function recountDeviceStates(
  runner: Pick<Database['pool'], 'query'>,
  deviceIds: readonly number[],
): Promise<void> {
  await runner.query(
    `with given as (
       select receipt.device_id, receipt.sequence, receipt.via, receipt.received_at,
         responses.submitted_at,
         dense_rank() over (partition by receipt.device_id order by receipt.sequence) as expected
       from device_receipts as receipt join responses on responses.id = receipt.response_id
       where receipt.device_id = any($1::integer[])
     ), counted as (
       select state.device_id, count(given.device_id) as received,
         max(given.received_at) as last_received_at,
         max(given.received_at) filter (where given.via = 1) as last_heard_at,
         max(given.submitted_at) as newest_answer_at,
         coalesce(max(given.sequence) filter (where sequence = expected), 0) as complete_up_to,
         max(given.sequence) as highest
       from device_states as state left join given using (device_id)
       where state.device_id = any($1::integer[]) group by state.device_id
     )
     update device_states as state set
       received_count = counted.received,
       last_received_at = counted.last_received_at,
       newest_answer_at = counted.newest_answer_at,
       complete_up_to = counted.complete_up_to,
       told_sequence = greatest(state.told_sequence, counted.highest),
       last_seen_at = greatest(state.last_seen_at, counted.last_heard_at)
     from counted where counted.device_id = state.device_id`,
    [deviceIds],
  );
}
