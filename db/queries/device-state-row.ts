import { instantOf } from '@/db/queries/device-row';
import type { StorageFault } from '@/lib/devices/storage-room';
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
  /** A hundred of them at most; all their numbers are in `parkedRanges` where the program told them. */
  parked: { sequence: number; outcome: string }[] | null;
  parkedRanges: [from: number, to: number][] | null;
  /** When the newest answer on the tablet was given. */
  lastAnswerAt: Instant | null;
  isPersisted: boolean | null;
  usedBytes: number | null;
  quotaBytes: number | null;
  /** Why it takes no answers. */
  storageFault: StorageFault | null;
  batteryLevel: number | null;
  isCharging: boolean | null;
  /** The tablet's clock minus the server's. */
  clockOffsetMs: number | null;
  memoryBack: MemoryBack | null;
};

/** Another boot of the tablet knew fewer numbers than were given before. */
export type MemoryBack = {
  at: Instant;
  /** Its last word before; what it gave between and had not sent may be lost, nobody knows how much. */
  since: Instant | null;
  from: number;
  to: number;
};

export type DeviceStateRow = Omit<
  DeviceState,
  'lastSeenAt' | 'lastReceivedAt' | 'newestAnswerAt' | 'statusAt' | 'lastAnswerAt' | 'memoryBack'
> & {
  memoryBackAt: Date | null;
  memoryBackSince: Date | null;
  memoryBackFrom: number | null;
  memoryBackTo: number | null;
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
  state.parked_ranges as "parkedRanges", state.last_answer_at as "lastAnswerAt", state.is_persisted as "isPersisted",
  state.used_bytes as "usedBytes", state.quota_bytes as "quotaBytes",
  state.battery_level as "batteryLevel", state.is_charging as "isCharging",
  state.clock_offset_ms as "clockOffsetMs", state.storage_fault as "storageFault",
  state.memory_back_at as "memoryBackAt", state.memory_back_since as "memoryBackSince",
  state.memory_back_from as "memoryBackFrom", state.memory_back_to as "memoryBackTo"`;

const orNull = (date: Date | null) => date && instantOf(date);

function memoryBackOfRow(row: DeviceStateRow): MemoryBack | null {
  const { memoryBackAt: at, memoryBackFrom: from, memoryBackTo: to } = row;
  if (at === null || from === null || to === null) return null;
  return { at: instantOf(at), since: orNull(row.memoryBackSince), from, to };
}

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
    parkedRanges: row.parkedRanges,
    lastAnswerAt: orNull(row.lastAnswerAt),
    isPersisted: row.isPersisted,
    usedBytes: row.usedBytes,
    quotaBytes: row.quotaBytes,
    storageFault: row.storageFault,
    batteryLevel: row.batteryLevel,
    isCharging: row.isCharging,
    clockOffsetMs: row.clockOffsetMs,
    memoryBack: memoryBackOfRow(row),
  };
}
