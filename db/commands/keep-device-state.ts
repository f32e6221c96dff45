import type { Database } from '@/db/client';
import { answerMoment } from '@/lib/devices/answer-moment';
import type { DeviceStatus } from '@/lib/devices/device-protocol';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

type Given = {
  device: { id: number; pairedAt: Instant | null };
  status: DeviceStatus;
  now: Instant;
};

type Column = readonly [name: string, value: (given: Given) => unknown];

const STATUS_COLUMNS: readonly Column[] = [
  ['status_at', ({ now }) => now],
  ['sent_boot', ({ status }) => status.sent.boot],
  ['sent_monotonic_ms', ({ status }) => status.sent.monotonicMs],
  ['shell', ({ status }) => status.shell],
  ['setup_version', ({ status }) => status.setupVersion],
  ['last_sequence', ({ status }) => status.lastSequence],
  ['waiting', ({ status }) => status.waiting],
  ['oldest_waiting', ({ status }) => status.oldestWaiting],
  ['parked_count', ({ status }) => status.parkedCount],
  ['parked', ({ status }) => JSON.stringify(status.parked)],
  [
    'parked_ranges',
    ({ status }) => (status.parkedRanges ? JSON.stringify(status.parkedRanges) : null),
  ],
  ['last_answer_at', lastAnswerAt],
  ['is_persisted', ({ status }) => status.storage.isPersisted],
  ['used_bytes', ({ status }) => status.storage.usedBytes],
  ['quota_bytes', ({ status }) => status.storage.quotaBytes],
  ['storage_fault', ({ status }) => status.storageFault ?? null],
  ['battery_level', ({ status }) => status.battery?.level ?? null],
  ['is_charging', ({ status }) => status.battery?.isCharging ?? null],
  [
    'clock_offset_ms',
    ({ status, now }) => instantMilliseconds(status.sent.wall) - instantMilliseconds(now),
  ],
];

function lastAnswerAt({ device, status, now }: Given): Instant | null {
  const kept = status.lastAnswer;
  if (kept === null) return null;
  return answerMoment({ kept, sent: status.sent, sentAt: now, pairedAt: device.pairedAt }).at;
}

const NAMES = STATUS_COLUMNS.map(([name]) => name);

/** What decides which numbers are missing: a status that knows fewer numbers has no say in it. */
const OF_NUMBERS: readonly string[] = ['oldest_waiting', 'parked_count', 'parked', 'parked_ranges'];

/** The highest number told never falls. */
const ASSIGNMENTS = NAMES.map((name) => {
  if (name === 'last_sequence') return `${name} = greatest(state.${name}, excluded.${name})`;
  if (!OF_NUMBERS.includes(name)) return `${name} = excluded.${name}`;
  return `${name} = case when excluded.last_sequence < state.last_sequence
    then state.${name} else excluded.${name} end`;
});

const KNEW_FEWER_THAN_STATUS = `(excluded.last_sequence < state.last_sequence
  and excluded.sent_boot is distinct from state.sent_boot)`;
const KNEW_FEWER_THAN_BATCH = `(excluded.last_sequence < state.told_sequence
  and excluded.sent_boot <> state.told_boot)`;

/** Told until somebody has noted it: what happens before that is of the same kind. */
const IS_TOLD = `(state.memory_back_at is not null and not exists (
  select from device_memory_notes as note
  where note.device_id = state.device_id and note.noted_at >= state.memory_back_at))`;

/** Once for each boot: what it forgot it does not forget again. */
const WENT_BACK = `((${KNEW_FEWER_THAN_STATUS} or coalesce(${KNEW_FEWER_THAN_BATCH}, false))
  and excluded.sent_boot is distinct from state.memory_back_boot and not ${IS_TOLD})`;

/** A boot never comes again after another: the status that knew fewer had only been late. */
const WAS_ONLY_LATE = 'excluded.sent_boot = state.memory_back_earlier_boot';

const MEMORY_COLUMNS: readonly (readonly [name: string, value: string])[] = [
  ['memory_back_at', 'excluded.status_at'],
  ['memory_back_since', 'coalesce(state.status_at, state.last_received_at)'],
  ['memory_back_from', 'greatest(state.last_sequence, state.told_sequence)'],
  ['memory_back_to', 'excluded.last_sequence'],
  ['memory_back_boot', 'excluded.sent_boot'],
  [
    'memory_back_earlier_boot',
    `case when ${KNEW_FEWER_THAN_STATUS} then state.sent_boot else state.told_boot end`,
  ],
];

const MEMORY_ASSIGNMENTS = MEMORY_COLUMNS.map(
  ([name, value]) => `${name} = case when ${WENT_BACK} then ${value}
    when ${WAS_ONLY_LATE} then null else state.${name} end`,
);

const STATEMENT = `with earlier as (
    select nullif(greatest(last_sequence, told_sequence), 0) as highest
    from device_states where device_id = $1
  ), kept as (
    insert into device_states as state (device_id, last_seen_at, ${NAMES.join(', ')})
    values ($1, $2, ${NAMES.map((_, at) => `$${at + 3}`).join(', ')})
    on conflict (device_id) do update set
      last_seen_at = greatest(state.last_seen_at, excluded.last_seen_at),
      ${[...ASSIGNMENTS, ...MEMORY_ASSIGNMENTS].join(', ')}
    where state.sent_boot is distinct from excluded.sent_boot
       or state.sent_monotonic_ms <= excluded.sent_monotonic_ms
  )
  select highest from earlier`;

/**
 * Keeps what a kiosk told of itself, and that its memory went back when another boot of it knows fewer
 * numbers than were given before. A status that was overtaken on its way by a newer one is let go.
 * @returns the highest number that was known to have been given before; `null` when there was none
 */
export async function keepDeviceState(
  runner: Pick<Database['pool'], 'query'>,
  given: Given,
): Promise<number | null> {
  const values = STATUS_COLUMNS.map(([, value]) => value(given));
  const { rows } = await runner.query<{ highest: number | null }>(STATEMENT, [
    given.device.id,
    given.now,
    ...values,
  ]);
  return rows[0]?.highest ?? null;
}
