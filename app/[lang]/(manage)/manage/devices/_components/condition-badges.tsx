import { Badge } from '@/app/_ui/badge';
import { conditionText } from '@/app/[lang]/(manage)/manage/devices/condition-text';
import type {
  Condition,
  ConditionKind,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { Translate } from '@/lib/i18n/translator';

type Tone = 'neutral' | 'success' | 'warning' | 'danger';

const tones: Record<ConditionKind, Tone> = {
  blocked: 'danger',
  full: 'danger',
  memory: 'danger',
  gap: 'danger',
  silent: 'danger',
  parked: 'warning',
  battery: 'warning',
  clock: 'warning',
  tight: 'warning',
  storage: 'warning',
  shell: 'warning',
  waiting: 'neutral',
  unpaired: 'neutral',
  healthy: 'success',
  revoked: 'neutral',
};

type Props = { conditions: readonly Condition[]; t: Translate };

/** How a kiosk is, in words. */
export function ConditionBadges({ conditions, t }: Props) {
  return (
    <ul className="device-conditions">
      {conditions.map((condition) => (
        <li key={condition.kind}>
          <Badge tone={tones[condition.kind]}>{conditionText(condition, t)}</Badge>
        </li>
      ))}
    </ul>
  );
}
