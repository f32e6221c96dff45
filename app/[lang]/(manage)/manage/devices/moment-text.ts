import { formatDay } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, type Instant, timeOfInstant } from '@/lib/time/instant';

/** When, in Viet Nam's time; `never` words where it has not been. */
export function momentText(t: Translate, at: Instant | null): string {
  if (at === null) return t('devices.never');
  return t('devices.moment', { time: timeOfInstant(at), day: formatDay(dayOfInstant(at)) });
}
