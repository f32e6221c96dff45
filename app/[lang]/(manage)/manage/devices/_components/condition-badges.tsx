import { Badge } from '@/app/_ui/badge';
import type {
  Condition,
  ConditionKind,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { TextKey, Translate } from '@/lib/i18n/translator';

type Tone = 'neutral' | 'success' | 'warning' | 'danger';

const looks: Record<ConditionKind, { key: TextKey; tone: Tone }> = {
  gap: { key: 'devices.condition.gap', tone: 'danger' },
  silent: { key: 'devices.condition.silent', tone: 'danger' },
  parked: { key: 'devices.condition.parked', tone: 'warning' },
  battery: { key: 'devices.condition.battery', tone: 'warning' },
  clock: { key: 'devices.condition.clock', tone: 'warning' },
  storage: { key: 'devices.condition.storage', tone: 'warning' },
  shell: { key: 'devices.condition.shell', tone: 'warning' },
  waiting: { key: 'devices.condition.waiting', tone: 'neutral' },
  unpaired: { key: 'devices.condition.unpaired', tone: 'neutral' },
  healthy: { key: 'devices.condition.healthy', tone: 'success' },
  revoked: { key: 'devices.condition.revoked', tone: 'neutral' },
};

const HOUR_MINUTES = 60;

function conditionText({ kind, amount }: Condition, t: Translate): string {
  if (kind === 'silent' && amount >= HOUR_MINUTES) {
    return t('devices.condition.silentHours', { hours: Math.floor(amount / HOUR_MINUTES) });
  }
  return t(looks[kind].key, { amount });
}

type Props = { conditions: readonly Condition[]; t: Translate };

/** How a kiosk is, in words. */
export function ConditionBadges({ conditions, t }: Props) {
  return (
    <ul className="device-conditions">
      {conditions.map((condition) => (
        <li key={condition.kind}>
          <Badge tone={looks[condition.kind].tone}>{conditionText(condition, t)}</Badge>
        </li>
      ))}
    </ul>
  );
}
