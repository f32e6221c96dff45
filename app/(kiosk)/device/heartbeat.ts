import type { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import { clockReading } from '@/app/(kiosk)/device/clock-reading';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { postStatus, type StatusOutcome } from '@/app/(kiosk)/device/device-server';
import type { Meta, Pairing } from '@/app/(kiosk)/device/kiosk-database';
import { measureSpace, type StorageSpace } from '@/app/(kiosk)/device/storage-space';
import { type DeviceStatus, PROTOCOL } from '@/lib/devices/device-protocol';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

export type Beat = { outcome: StatusOutcome; pairing: Pairing };

/** Tells the server how the tablet is and hears the time and the setup; `null` when not paired. */
export async function beatOnce(
  environment: DeviceEnvironment,
  store: AnswerStore,
): Promise<Beat | null> {
  const pairing = await store.recall('pairing');
  if (!pairing) return null;
  const space = await measureSpace(environment.storage);
  const status = await statusOf(environment, store, pairing, space);
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
  });
  return { outcome, pairing };
}

async function statusOf(
  { shell, clock, battery }: DeviceEnvironment,
  store: AnswerStore,
  { setup }: Pairing,
  storage: StorageSpace,
): Promise<DeviceStatus> {
  const { waiting, parked, oldestWaiting, lastSequence, lastAnswer } = await store.summary();
  return {
    protocol: PROTOCOL,
    shell,
    setupVersion: setup.version,
    lastSequence,
    waiting,
    oldestWaiting,
    parkedCount: parked,
    parked: parked > 0 ? await store.toldParked() : [],
    lastAnswer,
    storage,
    battery: battery ? await battery().catch(() => null) : null,
    sent: clockReading(clock),
  };
}

async function keepWhatWasSaid(
  store: AnswerStore,
  { device, admission }: Pairing,
  outcome: StatusOutcome,
  heard: { wall: Instant; roundTripMs: number },
): Promise<void> {
  if (outcome.kind === 'unreachable') return;
  const isAdmitted = outcome.kind === 'heard';
  const setup = isAdmitted ? outcome.answer.setup : null;
  const told = isAdmitted ? 'admitted' : outcome.admission;
  if (setup || told !== admission) {
    await store.changePairing(device, { admission: told, ...(setup && { setup }) });
  }
  if (isAdmitted) await store.remember('contact', contactOf(outcome.answer.now, heard));
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
