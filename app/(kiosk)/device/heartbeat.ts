import type { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import { clockReading } from '@/app/(kiosk)/device/clock-reading';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { postStatus, type StatusOutcome } from '@/app/(kiosk)/device/device-server';
import type { Meta, Pairing } from '@/app/(kiosk)/device/kiosk-database';
import type { StorageFault } from '@/app/(kiosk)/device/storage-fault';
import { measureSpace } from '@/app/(kiosk)/device/storage-space';
import { type DeviceStatus, PROTOCOL } from '@/lib/devices/device-protocol';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

export type Beat = { outcome: StatusOutcome; pairing: Pairing };

/** Tells the server how the tablet is and hears the time and the setup; `null` when not paired. */
export async function beatOnce(
  environment: DeviceEnvironment,
  store: AnswerStore,
  storageFault: StorageFault | null,
): Promise<Beat | null> {
  const pairing = await store.recall('pairing');
  if (!pairing) return null;
  const status = await statusOf(environment, store, pairing, storageFault);
  const to = {
    device: pairing.device,
    key: pairing.key,
    language: pairing.setup.languages[0] ?? 'vi',
  };
  const before = environment.clock.monotonicMs();
  const outcome = await postStatus(environment, to, status);
  const roundTripMs = environment.clock.monotonicMs() - before;
  await keepWhatWasSaid(store, pairing, outcome, {
    wall: environment.clock.now(),
    roundTripMs,
    shell: environment.shell,
  });
  return { outcome, pairing };
}

async function statusOf(
  { shell, clock, battery, storage }: DeviceEnvironment,
  store: AnswerStore,
  { setup, setupReadBy }: Pairing,
  storageFault: StorageFault | null,
): Promise<DeviceStatus> {
  const { waiting, parked, oldestWaiting, lastSequence, lastAnswer, told } = await store.told();
  return {
    protocol: PROTOCOL,
    shell,
    // Another program may have left out what it did not know: then it is asked for whole.
    setupVersion: setupReadBy === shell ? setup.version : '',
    lastSequence,
    waiting,
    oldestWaiting,
    parkedCount: parked,
    ...told,
    lastAnswer,
    storage: await measureSpace(storage),
    storageFault,
    battery: battery ? await battery().catch(() => null) : null,
    sent: clockReading(clock),
  };
}

async function keepWhatWasSaid(
  store: AnswerStore,
  { device, admission }: Pairing,
  outcome: StatusOutcome,
  heard: { wall: Instant; roundTripMs: number; shell: string },
): Promise<void> {
  if (outcome.kind === 'unreachable') return;
  const isAdmitted = outcome.kind === 'heard';
  const setup = isAdmitted ? outcome.answer.setup : null;
  const told = isAdmitted ? 'admitted' : outcome.admission;
  if (setup || told !== admission) {
    const read = setup && { setup, setupReadBy: heard.shell };
    await store.changePairing(device, { admission: told, ...read });
  }
  if (!isAdmitted) return;
  await store.remember('contact', contactOf(outcome.answer.now, heard));
  await store.goOnAbove(device, outcome.answer.highestSequence ?? 0);
}

/** The server looked at its clock about half of the round trip ago. */
function contactOf(
  now: Instant,
  { wall, roundTripMs }: { wall: Instant; roundTripMs: number },
): Meta['contact'] {
  const wallThen = instantMilliseconds(wall) - Math.max(0, roundTripMs) / 2;
  return {
    lastContactAt: now,
    clockOffsetMs: Math.round(instantMilliseconds(now) - wallThen),
  };
}
