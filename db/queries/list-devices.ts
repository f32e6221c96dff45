import type { Database } from '@/db/client';
import { gapClosures, missingNumbers } from '@/db/queries/device-gap-facts';
import { DEVICE_COLUMNS, type Device, type DeviceRow, deviceOfRow } from '@/db/queries/device-row';
import {
  DEVICE_STATE_COLUMNS,
  type DeviceState,
  type DeviceStateRow,
  deviceStateOfRow,
  type MemoryBack,
} from '@/db/queries/device-state-row';
import { type MemoryNote, newestMemoryNotes } from '@/db/queries/newest-memory-notes';
import { type DeviceGaps, deviceGaps, type GapClosure, type NumberRange } from '@/lib/devices/gaps';
import type { PlaceId } from '@/lib/places/place';

export type ListedDevice = Device & {
  /** `null`: never in contact. */
  state: DeviceState | null;
  gaps: DeviceGaps;
  closures: GapClosure[];
  /** Its memory went back, and nobody has noted that yet; `null` for one out of use. */
  memoryBack: MemoryBack | null;
  /** The newest of what people noted about its memory. */
  memoryNote: MemoryNote | null;
  /** The kiosk that was prepared or paired in its place. */
  replacedBy: number | null;
};

type Runner = Pick<Database['pool'], 'query'>;
type Row = DeviceRow & DeviceStateRow & { replacedBy: number | null };

function parkedNumbers({ parked, parkedRanges }: DeviceStateRow): NumberRange[] {
  if (parkedRanges !== null) return parkedRanges.map(([from, to]) => ({ from, to }));
  return (parked ?? []).map(({ sequence }) => ({ from: sequence, to: sequence }));
}

function openMemoryBack(state: DeviceState | null, note: MemoryNote | null): MemoryBack | null {
  const back = state?.memoryBack ?? null;
  return back !== null && note !== null && note.at >= back.at ? null : back;
}

async function listed(runner: Runner, condition: string, value: unknown): Promise<ListedDevice[]> {
  const { rows } = await runner.query<Row>(
    `select ${DEVICE_COLUMNS}, ${DEVICE_STATE_COLUMNS},
       (select max(later.id) from devices as later where later.replaces = devices.id) as "replacedBy"
     from devices left join device_states as state on state.device_id = devices.id
     where ${condition} order by devices.id`,
    [value],
  );
  const ids = rows.map(({ id }) => id);
  const missing = await missingNumbers(runner, ids);
  const closures = await gapClosures(runner, ids);
  const notes = await newestMemoryNotes(runner, ids);
  return rows.map((row) => {
    const own = closures.get(row.id) ?? [];
    const state = deviceStateOfRow(row);
    const memoryNote = notes.get(row.id) ?? null;
    return {
      ...deviceOfRow(row),
      state,
      gaps: deviceGaps({
        missing: missing.get(row.id) ?? [],
        lastSequence: row.statusLastSequence ?? 0,
        oldestWaiting: row.oldestWaiting,
        parked: parkedNumbers(row),
        parkedCount: row.parkedCount ?? 0,
        isRevoked: row.revokedAt !== null,
        closures: own,
      }),
      closures: own,
      memoryBack: row.revokedAt === null ? openMemoryBack(state, memoryNote) : null,
      memoryNote,
      replacedBy: row.replacedBy,
    };
  });
}

/** The kiosks assigned to these places, trial and revoked ones too, with what is known of each. */
export async function listDevices(
  runner: Runner,
  placeIds: readonly PlaceId[],
): Promise<ListedDevice[]> {
  return listed(runner, 'devices.place_id = any($1::integer[])', placeIds);
}

export async function findListedDevice(runner: Runner, id: number): Promise<ListedDevice | null> {
  return (await listed(runner, 'devices.id = $1::bigint', id))[0] ?? null;
}
