import type {
  Condition,
  ConditionKind,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const texts: Record<ConditionKind, TextKey> = {
  blocked: 'devices.condition.blocked',
  full: 'devices.condition.full',
  memory: 'devices.condition.memory',
  gap: 'devices.condition.gap',
  silent: 'devices.condition.silent',
  parked: 'devices.condition.parked',
  battery: 'devices.condition.battery',
  clock: 'devices.condition.clock',
  tight: 'devices.condition.tight',
  storage: 'devices.condition.storage',
  shell: 'devices.condition.shell',
  waiting: 'devices.condition.waiting',
  unpaired: 'devices.condition.unpaired',
  healthy: 'devices.condition.healthy',
  revoked: 'devices.condition.revoked',
};

const HOUR_MINUTES = 60;

/** One thing that is to be said of a kiosk, in words. */
export function conditionText({ kind, amount }: Condition, t: Translate): string {
  if (kind === 'silent' && amount >= HOUR_MINUTES) {
    return t('devices.condition.silentHours', { hours: Math.floor(amount / HOUR_MINUTES) });
  }
  return t(texts[kind], { amount });
}
