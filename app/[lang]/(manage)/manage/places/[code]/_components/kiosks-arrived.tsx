import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDay } from '@/lib/i18n/format';
import { dayOfInstant, timeOfInstant } from '@/lib/time/instant';

/** Up to when the answers of the centre's kiosks have arrived, so that figures of today can be judged. */
export function KiosksArrived({ page, language, t }: Told) {
  const [first, ...others] = page.kiosks;
  if (!first) return null;
  const slowest = others.reduce((a, b) => (b.completeAt < a.completeAt ? b : a), first);
  const day = dayOfInstant(slowest.completeAt);
  const values = {
    kiosks: page.kiosks.length,
    time: timeOfInstant(slowest.completeAt),
    day: formatDay(day),
    name: slowest.name,
  };
  const key = day < page.today ? 'devices.arrived.behind' : 'devices.arrived.today';
  return (
    <p>
      {t(key, values)} <a href={`/${language}/manage/devices`}>{t('devices.arrived.link')}</a>
    </p>
  );
}
