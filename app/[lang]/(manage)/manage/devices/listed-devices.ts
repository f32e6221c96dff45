import {
  CONDITIONS,
  type Condition,
  deviceConditions,
  isTroubled,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { ListedDevice, loadDevices } from '@/app/[lang]/(manage)/manage/devices/load';
import type { Language } from '@/lib/i18n/language';
import type { TextKey } from '@/lib/i18n/translator';
import type { Place } from '@/lib/places/place';

export type DeviceLine = {
  device: ListedDevice;
  at: Place;
  place: string;
  conditions: readonly Condition[];
};

export const DEVICE_FILTERS = {
  used: 'devices.filter.used',
  troubled: 'devices.filter.troubled',
  unpaired: 'devices.filter.unpaired',
  trial: 'devices.filter.trial',
  revoked: 'devices.filter.revoked',
} as const satisfies Record<string, TextKey>;
type Filter = keyof typeof DEVICE_FILTERS;

/** As the address says, or those in use. */
export function readFilter(text: string | null | undefined): Filter {
  return typeof text === 'string' && Object.hasOwn(DEVICE_FILTERS, text)
    ? (text as Filter)
    : 'used';
}

function isListed({ device, conditions }: DeviceLine, filter: Filter): boolean {
  if (filter === 'revoked') return device.revokedAt !== null;
  if (device.revokedAt !== null) return false;
  if (filter === 'trial') return device.isTrial;
  if (device.isTrial) return false;
  if (filter === 'unpaired') return device.pairedAt === null;
  return filter === 'used' || isTroubled(conditions);
}

function urgency({ conditions }: DeviceLine): number {
  const [first] = conditions;
  return first ? CONDITIONS.indexOf(first.kind) : CONDITIONS.length;
}

type Loaded = Awaited<ReturnType<typeof loadDevices>>;

/** The kiosks of a filter as the page and its file list them, the most urgent first. */
export function listedLines(
  { tree, devices, now, kioskShell }: Loaded,
  filter: Filter,
  language: Language,
): DeviceLine[] {
  const all = devices.map((device): DeviceLine => {
    const at = tree.get(device.placeId);
    const steps = tree.pathTo(at).slice(-2);
    const place = steps.map((step) => step.name[language]).join(' · ');
    return { device, at, place, conditions: deviceConditions(device, { now, kioskShell }) };
  });
  return all
    .filter((line) => isListed(line, filter))
    .sort((a, b) => urgency(a) - urgency(b) || a.device.id - b.device.id);
}
