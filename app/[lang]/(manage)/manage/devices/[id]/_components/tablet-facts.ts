import type { DevicePage } from '@/app/[lang]/(manage)/manage/devices/load';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const MEGABYTE = 1_000_000;

/** A span is told in the greatest unit of which it has at least two. */
const SPANS: readonly [TextKey, milliseconds: number][] = [
  ['devices.span.days', 86_400_000],
  ['devices.span.hours', 3_600_000],
  ['devices.span.minutes', 60_000],
  ['devices.span.seconds', 1_000],
];

type Told = Pick<DevicePage, 'device' | 'kioskShell'>;

function programText({ device, kioskShell }: Told, t: Translate): string {
  const version = device.state?.shell ?? null;
  if (version === null) return t('devices.unknown');
  if (kioskShell === null) return version;
  const key = version === kioskShell ? 'devices.programNewest' : 'devices.programOld';
  return t(key, { version });
}

function roomText({ device: { state } }: Told, language: Language, t: Translate): string {
  const { usedBytes = null, quotaBytes = null } = state ?? {};
  if (usedBytes === null || quotaBytes === null) return t('devices.unknown');
  const megabytes = (bytes: number) => formatInteger(language, Math.max(0, bytes) / MEGABYTE);
  return t('devices.roomAmounts', {
    used: megabytes(usedBytes),
    free: megabytes(quotaBytes - usedBytes),
  });
}

function persistedText({ device: { state } }: Told, t: Translate): string {
  const isPersisted = state?.isPersisted ?? null;
  if (isPersisted === null) return t('devices.unknown');
  return t(isPersisted ? 'devices.persistedYes' : 'devices.persistedNo');
}

function batteryText({ device: { state } }: Told, t: Translate): string {
  const level = state?.batteryLevel ?? null;
  if (level === null) return t('devices.unknown');
  const percent = Math.round(100 * level);
  return t(state?.isCharging ? 'devices.batteryCharging' : 'devices.battery', { percent });
}

function clockText({ device: { state } }: Told, t: Translate): string {
  const offsetMs = state?.clockOffsetMs ?? null;
  if (offsetMs === null) return t('devices.unknown');
  const span = SPANS.find(([, unitMs]) => Math.abs(offsetMs) >= 2 * unitMs);
  if (!span) return t('devices.clockRight');
  const [key, unitMs] = span;
  const told = t(key, { amount: Math.round(Math.abs(offsetMs) / unitMs) });
  return t(offsetMs > 0 ? 'devices.clockFast' : 'devices.clockSlow', { span: told });
}

/** What the tablet told of itself when it was last heard, each with its name. */
export function tabletFacts(told: Told, language: Language, t: Translate): [string, string][] {
  return [
    [t('devices.newestOnTablet'), momentText(t, told.device.state?.lastAnswerAt ?? null)],
    [t('devices.program'), programText(told, t)],
    [t('devices.room'), roomText(told, language, t)],
    [t('devices.persisted'), persistedText(told, t)],
    [t('devices.batteryLabel'), batteryText(told, t)],
    [t('devices.clock'), clockText(told, t)],
  ];
}
