import type { Database } from '@/db/client';
import { instantOf } from '@/db/queries/device-row';
import type { GapClosure, NumberRange } from '@/lib/devices/gaps';

type Runner = Pick<Database['pool'], 'query'>;

function grouped<Row extends { deviceId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const byDevice = new Map<number, Row[]>();
  for (const row of rows) {
    const known = byDevice.get(row.deviceId);
    if (known) known.push(row);
    else byDevice.set(row.deviceId, [row]);
  }
  return byDevice;
}

/**
 * Ranges of numbers that a tablet gave and that were not received: islands between receipts. What is
 * known to be complete is not read again.
 */
export async function missingNumbers(
  runner: Runner,
  deviceIds: readonly number[],
): Promise<Map<number, NumberRange[]>> {
  const { rows } = await runner.query<NumberRange & { deviceId: number }>(
    `select state.device_id as "deviceId", island.after + 1 as from, island.before - 1 as to
     from device_states as state
     cross join lateral (
       select number as after, lead(number, 1, number) over (order by number) as before
       from (
         select state.complete_up_to as number
         union select sequence from device_receipts
           where device_id = state.device_id and sequence > state.complete_up_to
         union select greatest(state.last_sequence, state.told_sequence) + 1
           where greatest(state.last_sequence, state.told_sequence) >= state.complete_up_to
       ) as known
     ) as island
     where state.device_id = any($1::integer[]) and island.before - island.after > 1
     order by 1, 2`,
    [deviceIds],
  );
  return grouped(rows);
}

/** Who held which numbers for lost, in the order of the closing. */
export async function gapClosures(
  runner: Runner,
  deviceIds: readonly number[],
): Promise<Map<number, (GapClosure & { deviceId: number })[]>> {
  const { rows } = await runner.query<Omit<GapClosure, 'at'> & { deviceId: number; at: Date }>(
    `select device_id as "deviceId", from_sequence as from, to_sequence as to, reason,
            closed_by_name as "byName", closed_at as at
     from device_gap_closures where device_id = any($1::integer[]) order by id`,
    [deviceIds],
  );
  return grouped(rows.map((row) => ({ ...row, at: instantOf(row.at) })));
}
