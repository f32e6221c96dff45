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
  ['last_answer_at', lastAnswerAt],
  ['is_persisted', ({ status }) => status.storage.isPersisted],
  ['used_bytes', ({ status }) => status.storage.usedBytes],
  ['quota_bytes', ({ status }) => status.storage.quotaBytes],
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

/** The highest number told never falls: a tablet that went back to an older memory shows as a gap. */
const ASSIGNMENTS = NAMES.map((name) =>
  name === 'last_sequence'
    ? `${name} = greatest(device_states.${name}, excluded.${name})`
    : `${name} = excluded.${name}`,
);

const STATEMENT = `insert into device_states (device_id, last_seen_at, ${NAMES.join(', ')})
  values ($1, $2, ${NAMES.map((_, at) => `$${at + 3}`).join(', ')})
  on conflict (device_id) do update set
    last_seen_at = greatest(device_states.last_seen_at, excluded.last_seen_at),
    ${ASSIGNMENTS.join(', ')}
  where device_states.sent_boot is distinct from excluded.sent_boot
     or device_states.sent_monotonic_ms <= excluded.sent_monotonic_ms`;

/** Keeps what a kiosk told of itself. A status that was overtaken on its way by a newer one is let go. */
export async function keepDeviceState(
  runner: Pick<Database['pool'], 'query'>,
  given: Given,
): Promise<void> {
  const values = STATUS_COLUMNS.map(([, value]) => value(given));
  await runner.query(STATEMENT, [given.device.id, given.now, ...values]);
}
