import type { PoolClient } from 'pg';
import type { DeviceAnswer, GivenAnswers } from '@/db/commands/judge-device-answer';
import { type Column, rowsAsParameters } from '@/db/commands/store-responses';
import { CLOCK_VERDICTS } from '@/lib/devices/answer-moment';
import type { Instant } from '@/lib/time/instant';

const VIA_NUMBERS = { network: 1, recovery: 2, successor: 3 } as const;

export type Receipt = Omit<DeviceAnswer, 'kind'> & {
  deviceId: number;
  via: keyof typeof VIA_NUMBERS;
  receivedAt: Instant;
};

export const RECEIPT_COLUMNS: readonly Column<Receipt>[] = [
  ['response_id', 'uuid', (r) => r.id],
  ['device_id', 'integer', (r) => r.deviceId],
  ['sequence', 'integer', (r) => r.sequence],
  ['clock', 'smallint', (r) => CLOCK_VERDICTS.indexOf(r.moment.clock)],
  ['shift_ms', 'bigint', (r) => r.moment.shiftMs],
  ['device_submitted_at', 'timestamptz', (r) => r.claimedSubmittedAt],
  [
    'since_previous_ms',
    'bigint',
    (r) => (r.sincePreviousMs === null ? null : Math.round(r.sincePreviousMs)),
  ],
  ['via', 'smallint', (r) => VIA_NUMBERS[r.via]],
  ['received_at', 'timestamptz', (r) => r.receivedAt],
];

export const RECEIPT_NAMES = RECEIPT_COLUMNS.map(([name]) => name).join(', ');

/**
 * Writes down which numbers of a kiosk these stored answers are, once for each answer, and brings the
 * counts of its state up to them. Belongs into the transaction that stores the answers, at its end.
 */
export async function keepDeviceReceipts(
  client: PoolClient,
  given: GivenAnswers,
  answers: readonly DeviceAnswer[],
): Promise<void> {
  const { device, via, receivedAt } = given;
  const { source, values } = rowsAsParameters(
    RECEIPT_COLUMNS,
    answers.map((answer) => ({ ...answer, deviceId: device.id, via, receivedAt })),
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into device_receipts (${RECEIPT_NAMES}) ${source} order by response_id
     on conflict do nothing returning response_id as id`,
    values,
  );
  const added = new Set(rows.map(({ id }) => id));
  const newest = answers
    .filter(({ id }) => added.has(id))
    .map(({ response }) => response.submittedAt)
    .reduce<Instant | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
  await addToState(client, given, { count: added.size, newestAnswerAt: newest });
  await advanceCompleteness(client, device.id);
}

async function addToState(
  client: PoolClient,
  { device, payload, via, receivedAt }: GivenAnswers,
  added: { count: number; newestAnswerAt: Instant | null },
): Promise<void> {
  const told = Math.max(payload.lastSequence, ...payload.answers.map(({ sequence }) => sequence));
  const { boot } = payload.sent;
  // A recovery file is no contact with the tablet.
  const seenAt = via === 'network' ? receivedAt : (device.pairedAt ?? receivedAt);
  await client.query(
    `insert into device_states as state
       (device_id, last_seen_at, told_sequence, told_boot, received_count, last_received_at,
        newest_answer_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (device_id) do update set
       last_seen_at = greatest(state.last_seen_at, excluded.last_seen_at),
       told_sequence = greatest(state.told_sequence, excluded.told_sequence),
       told_boot = case when excluded.told_sequence >= state.told_sequence
         then excluded.told_boot else state.told_boot end,
       received_count = state.received_count + excluded.received_count,
       last_received_at = greatest(state.last_received_at, excluded.last_received_at),
       newest_answer_at = greatest(state.newest_answer_at, excluded.newest_answer_at)`,
    [
      device.id,
      seenAt,
      told,
      boot,
      added.count,
      added.count > 0 ? receivedAt : null,
      added.newestAnswerAt,
    ],
  );
}

/** A statement of its own: with the state locked it sees all that others have stored of this kiosk. */
export async function advanceCompleteness(client: PoolClient, deviceId: number): Promise<void> {
  await client.query(
    `update device_states set complete_up_to = run.up_to
     from (
       select max(sequence) as up_to
       from (
         select sequence, complete_up_to + dense_rank() over (order by sequence) as expected
         from device_receipts join device_states using (device_id)
         where device_id = $1 and sequence > complete_up_to
       ) as tail
       where sequence = expected
     ) as run
     where device_id = $1 and run.up_to is not null`,
    [deviceId],
  );
}
