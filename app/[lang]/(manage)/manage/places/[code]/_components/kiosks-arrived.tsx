import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDay } from '@/lib/i18n/format';
import { dayOfInstant, timeOfInstant } from '@/lib/time/instant';

/**
 * Up to when the answers of the centre's kiosks have arrived, so that figures of today can be judged, and
 * what is known to be missing or may be.
 */
export function KiosksArrived({ page, language, t }: Told) {
  const { kiosks } = page;
  const [first, ...others] = kiosks;
  if (!first) return null;
  const slowest = others.reduce((a, b) => (b.completeAt < a.completeAt ? b : a), first);
  const day = dayOfInstant(slowest.completeAt);
  const values = {
    kiosks: kiosks.length,
    time: timeOfInstant(slowest.completeAt),
    day: formatDay(day),
    name: slowest.name,
  };
  const gaps = kiosks.reduce((sum, { openGapCount }) => sum + openGapCount, 0);
  const parked = kiosks.reduce((sum, { parkedCount }) => sum + parkedCount, 0);
  const forgetful = kiosks.filter(({ isMemoryBack }) => isMemoryBack).length;
  const isAll = gaps + parked + forgetful === 0;
  const whole = day < page.today ? 'devices.arrived.behind' : 'devices.arrived.today';
  const part = day < page.today ? 'devices.arrived.behindPart' : 'devices.arrived.todayPart';
  return (
    <p>
      {t(isAll ? whole : part, values)}{' '}
      {gaps > 0 ? `${t('devices.arrived.gaps', { amount: gaps })} ` : null}
      {parked > 0 ? `${t('devices.arrived.parked', { amount: parked })} ` : null}
      {forgetful > 0 ? `${t('devices.arrived.memory', { kiosks: forgetful })} ` : null}
      <a href={`/${language}/manage/devices`}>{t('devices.arrived.link')}</a>
    </p>
  );
}
