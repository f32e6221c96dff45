import type { Database } from '@/db/client';
import { type ListedDevice, listDevices } from '@/db/queries/list-devices';
import { countNumbers } from '@/lib/devices/gaps';
import type { PlaceId } from '@/lib/places/place';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

type Runner = Pick<Database['pool'], 'query'>;

export type DeviceCompleteness = {
  deviceId: number;
  name: string;
  /** All its answers up to this moment are here, but for those that never arrived. */
  completeAt: Instant;
  /** Numbers that never arrived and that nobody closed. */
  openGapCount: number;
};

/** Paired tablets in use, without trials, at these places: up to when their answers have arrived. */
export async function lastCompleteAt(
  runner: Runner,
  placeIds: readonly PlaceId[],
): Promise<DeviceCompleteness[]> {
  const devices = (await listDevices(runner, placeIds)).filter(
    ({ pairedAt, revokedAt, isTrial }) => pairedAt && !revokedAt && !isTrial,
  );
  return Promise.all(
    devices.map(async (device) => ({
      deviceId: device.id,
      name: device.name,
      completeAt: await completeAt(runner, device),
      openGapCount: countNumbers(device.gaps.gaps.filter(({ closure }) => closure === null)),
    })),
  );
}

async function completeAt(runner: Runner, device: ListedDevice): Promise<Instant> {
  const { state, gaps, pairedAt, createdAt } = device;
  const since = pairedAt ?? createdAt;
  if (!state) return since;
  const firstWaiting = gaps.waiting[0]?.from;
  if (firstWaiting === undefined) return state.lastSeenAt;
  // What is above the number that the status told was given after it.
  if (state.statusAt && firstWaiting > state.statusLastSequence) return state.statusAt;
  const { rows } = await runner.query<{ at: Date }>(
    `select responses.submitted_at as at
     from device_receipts join responses on responses.id = response_id
     where device_id = $1 and sequence < $2 order by sequence desc limit 1`,
    [device.id, firstWaiting],
  );
  return rows[0] ? instantFromMilliseconds(rows[0].at.getTime()) : since;
}
