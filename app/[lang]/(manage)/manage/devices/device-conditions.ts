import type { ListedDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import { countNumbers } from '@/lib/devices/gaps';
import { isSilentTooLong, openMinutesBetween } from '@/lib/devices/silence';
import { storageTrouble } from '@/lib/devices/storage-room';
import type { Instant } from '@/lib/time/instant';

const LOW_BATTERY = 0.2;
const CLOCK_OFF_MS = 120_000;

/** The most urgent first. */
export const CONDITIONS = [
  'blocked',
  'full',
  'memory',
  'gap',
  'silent',
  'parked',
  'battery',
  'clock',
  'tight',
  'storage',
  'shell',
  'waiting',
  'unpaired',
  'healthy',
  'revoked',
] as const;
export type ConditionKind = (typeof CONDITIONS)[number];

/** `amount`: answers, minutes or percent; 0 where there is none to tell. */
export type Condition = { kind: ConditionKind; amount: number };

type Known = { now: Instant; kioskShell: string | null };

/** Numbers that never arrived and that nobody closed yet. */
export function openGaps({ gaps }: ListedDevice): { from: number; to: number }[] {
  return gaps.gaps.filter(({ closure }) => closure === null);
}

function troublesOfContact(device: ListedDevice, { now, kioskShell }: Known): Condition[] {
  const { state, openingHours, pairedAt } = device;
  const lastSeenAt = state?.lastSeenAt ?? pairedAt;
  const isSilent = lastSeenAt !== null && isSilentTooLong(openingHours, lastSeenAt, now);
  const minutes = lastSeenAt === null ? 0 : openMinutesBetween(openingHours, lastSeenAt, now);
  const { batteryLevel = null, clockOffsetMs = null, shell = null } = state ?? {};
  const isLow = batteryLevel !== null && batteryLevel <= LOW_BATTERY && !state?.isCharging;
  const isOff = clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_OFF_MS;
  const { usedBytes = null, quotaBytes = null, storageFault = null } = state ?? {};
  const trouble = storageTrouble({ usedBytes, quotaBytes, storageFault });
  const usedShare = usedBytes !== null && quotaBytes ? usedBytes / quotaBytes : 0;
  const isOld = kioskShell !== null && shell !== null && shell !== kioskShell;
  const told: [ConditionKind, boolean, number][] = [
    ['silent', isSilent, Math.floor(minutes)],
    ['battery', isLow, Math.round(100 * (batteryLevel ?? 0))],
    ['clock', isOff, Math.round(Math.abs(clockOffsetMs ?? 0) / 60_000)],
    ['blocked', trouble === 'blocked', 0],
    ['full', trouble === 'full', 0],
    ['tight', trouble === 'tight', Math.floor(100 * usedShare)],
    ['storage', state?.isPersisted === false, 0],
    ['shell', isOld, 0],
  ];
  return told.filter(([, isSo]) => isSo).map(([kind, , amount]) => ({ kind, amount }));
}

/** A tablet that forgot numbers, until somebody has noted why; what it forgot to. */
function memoryTrouble({ memoryBack }: ListedDevice): Condition[] {
  return memoryBack === null ? [] : [{ kind: 'memory', amount: memoryBack.to }];
}

function numbersTroubles(device: ListedDevice): Condition[] {
  const gap = countNumbers(openGaps(device));
  const parked = device.state?.parkedCount ?? 0;
  const waiting = device.state?.waiting ?? 0;
  const told: Condition[] = [
    { kind: 'gap', amount: gap },
    { kind: 'parked', amount: parked },
    { kind: 'waiting', amount: waiting },
  ];
  return told.filter(({ amount }) => amount > 0);
}

/** All that is to be said of a kiosk, the most urgent first; never nothing. */
export function deviceConditions(device: ListedDevice, known: Known): Condition[] {
  const gaps = numbersTroubles(device).filter(({ kind }) => kind === 'gap');
  if (device.revokedAt !== null) return [...gaps, { kind: 'revoked', amount: 0 }];
  if (device.pairedAt === null) return [{ kind: 'unpaired', amount: 0 }];
  const numbers = [...numbersTroubles(device), ...memoryTrouble(device)];
  const troubles = [...numbers, ...troublesOfContact(device, known)];
  if (troubles.length === 0) return [{ kind: 'healthy', amount: 0 }];
  return troubles.sort((a, b) => CONDITIONS.indexOf(a.kind) - CONDITIONS.indexOf(b.kind));
}

/** Whether somebody should look after it. */
export function isTroubled(conditions: readonly Condition[]): boolean {
  const calm: readonly ConditionKind[] = ['waiting', 'unpaired', 'healthy', 'revoked'];
  return conditions.some(({ kind }) => !calm.includes(kind));
}
