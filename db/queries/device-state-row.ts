import { instantOf } from '@/db/queries/device-row';
import type { Instant } from '@/lib/time/instant';

export type DeviceState = {
  /** By the server's clock, status or batch. */
  lastSeenAt: Instant;
  /** Answers of this kiosk that are here. */
  receivedCount: number;
  lastReceivedAt: Instant | null;
  /** When the newest of the received answers was given. */
  newestAnswerAt: Instant | null;
  /** `null` until the first status; so is everything that only a status tells. */
  statusAt: Instant | null;
  shell: string | null;
  setupVersion: string | null;
  /** The highest number that an answer is known to have, by status or batch. */
  lastSequence: number;
  /** The highest number that the last status told. */
  statusLastSequence: number;
  oldestWaiting: number | null;
  waiting: number | null;
  parkedCount: number | null;
  parked: { sequence: number; outcome: string }[] | null;
  /** When the newest answer on the tablet was given. */
  lastAnswerAt: Instant | null;
  isPersisted: boolean | null;
  usedBytes: number | null;
  quotaBytes: number | null;
  batteryLevel: number | null;
  isCharging: boolean | null;
  /** The tablet's clock minus the server's. */
  clockOffsetMs: number | null;
};

export type DeviceStateRow = Omit<
  DeviceState,
  'lastSeenAt' | 'lastReceivedAt' | 'newestAnswerAt' | 'statusAt' | 'lastAnswerAt'
> & {
  lastSeenAt: Date | null;
  lastReceivedAt: Date | null;
  newestAnswerAt: Date | null;
  statusAt: Date | null;
  lastAnswerAt: Date | null;
};

export const DEVICE_STATE_COLUMNS = `state.last_seen_at as "lastSeenAt",
  state.received_count as "receivedCount", state.last_received_at as "lastReceivedAt",
  state.newest_answer_at as "newestAnswerAt", state.status_at as "statusAt", state.shell,
  state.setup_version as "setupVersion",
  greatest(state.last_sequence, state.told_sequence) as "lastSequence",
  state.last_sequence as "statusLastSequence", state.oldest_waiting as "oldestWaiting",
  state.waiting, state.parked_count as "parkedCount", state.parked,
  state.last_answer_at as "lastAnswerAt", state.is_persisted as "isPersisted",
  state.used_bytes as "usedBytes", state.quota_bytes as "quotaBytes",
  state.battery_level as "batteryLevel", state.is_charging as "isCharging",
  state.clock_offset_ms as "clockOffsetMs"`;

const orNull = (date: Date | null) => date && instantOf(date);

/** `null` for a kiosk that has never been in contact. */
export function deviceStateOfRow(row: DeviceStateRow): DeviceState | null {
  if (row.lastSeenAt === null) return null;
  return {
    lastSeenAt: instantOf(row.lastSeenAt),
    receivedCount: row.receivedCount,
    lastReceivedAt: orNull(row.lastReceivedAt),
    newestAnswerAt: orNull(row.newestAnswerAt),
    statusAt: orNull(row.statusAt),
    shell: row.shell,
    setupVersion: row.setupVersion,
    lastSequence: row.lastSequence,
    statusLastSequence: row.statusLastSequence,
    oldestWaiting: row.oldestWaiting,
    waiting: row.waiting,
    parkedCount: row.parkedCount,
    parked: row.parked,
    lastAnswerAt: orNull(row.lastAnswerAt),
    isPersisted: row.isPersisted,
    usedBytes: row.usedBytes,
    quotaBytes: row.quotaBytes,
    batteryLevel: row.batteryLevel,
    isCharging: row.isCharging,
    clockOffsetMs: row.clockOffsetMs,
  };
}
