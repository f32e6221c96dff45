import type { Database } from '@/db/client';
import { type ListedDevice, listDevices } from '@/db/queries/list-devices';
import { countNumbers } from '@/lib/devices/gaps';
import type { PlaceId } from '@/lib/places/place';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

type Runner = Pick<Database['pool'], 'query'>;

export type DeviceCompleteness = {
  deviceId: number;
  name: string;
  /** All its answers up to this moment are here, but for those told below. */
  completeAt: Instant;
  /** Numbers that never arrived and that nobody closed. */
  openGapCount: number;
  /** Answers that were refused and lie on the tablet for a person to see. */
  parkedCount: number;
  /** It forgot what it had given after `completeAt`: more may be missing than is known. */
  isMemoryBack: boolean;
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
      parkedCount: Math.max(device.state?.parkedCount ?? 0, countNumbers(device.gaps.parked)),
      isMemoryBack: device.memoryBack !== null,
    })),
  );
}

/** The first number that the tablet still holds; those it holds may have been received under one as high. */
function firstHeld({ state, gaps }: ListedDevice): number | undefined {
  const isWaitingTold = state?.waiting && state.statusAt;
  const isNewest =
    !state?.lastReceivedAt || !state.statusAt || state.lastReceivedAt <= state.statusAt;
  const held = [
    gaps.waiting[0]?.from,
    gaps.parked[0]?.from,
    isWaitingTold && isNewest ? state.oldestWaiting : null,
  ].filter((number) => number !== null && number !== undefined);
  return held.length === 0 ? undefined : Math.min(...held);
}

async function completeAt(runner: Runner, device: ListedDevice): Promise<Instant> {
  const sure = await completeByNumbers(runner, device);
  const back = device.memoryBack;
  if (back === null) return sure;
  const since = back.since ?? device.pairedAt ?? device.createdAt;
  return since < sure ? since : sure;
}

async function completeByNumbers(runner: Runner, device: ListedDevice): Promise<Instant> {
  const { state, pairedAt, createdAt } = device;
  const since = pairedAt ?? createdAt;
  if (!state) return since;
  const first = firstHeld(device);
  if (first === undefined) return state.lastSeenAt;
  // What is above the number that the status told was given after it.
  if (state.statusAt && first > state.statusLastSequence) return state.statusAt;
  const { rows } = await runner.query<{ at: Date }>(
    `select responses.submitted_at as at
     from device_receipts join responses on responses.id = response_id
     where device_id = $1 and sequence < $2 order by sequence desc limit 1`,
    [device.id, first],
  );
  return rows[0] ? instantFromMilliseconds(rows[0].at.getTime()) : since;
}
