import { isOpenAt, nextOpening, type OpeningHours } from '@/lib/devices/opening-hours';
import { openingSpansText } from '@/lib/devices/opening-hours-text';
import { formatDay } from '@/lib/i18n/format';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import { dayOfInstant, type Instant, timeOfInstant } from '@/lib/time/instant';

type Props = { t: Translate; hours: OpeningHours; now: Instant; onWake: () => void };

/** A clock that cannot be trusted (`null`) never sends the kiosk to sleep. */
export function isAsleepAt(hours: OpeningHours | null, now: Instant | null): boolean {
  return now !== null && !isOpenAt(hours, now);
}

/** Outside opening hours: dark and still, and any touch wakes it for a survey. */
export function SleepingScreen({ t, hours, now, onWake }: Props) {
  const opens = nextOpening(hours, now);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside is the way for everybody else
    <main className="kiosk-main kiosk-asleep" onClick={onWake}>
      <section className="kiosk-ending">
        <h1>{t('kiosk.asleep.title')}</h1>
        {opens ? (
          <p>
            {t('kiosk.asleep.next', {
              time: timeOfInstant(opens),
              day: formatDay(dayOfInstant(opens)),
            })}
          </p>
        ) : null}
        <table className="kiosk-hours">
          <caption>{t('kiosk.asleep.hours')}</caption>
          <tbody>
            {hours.map((spans, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the days of the week stay in their order
              <tr key={at}>
                <th scope="row">{t(`kiosk.weekday.${at + 1}` as TextKey)}</th>
                <td>{spans.length > 0 ? openingSpansText(spans) : t('kiosk.asleep.closed')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="button" className="kiosk-button kiosk-button-main" onClick={onWake}>
          {t('kiosk.asleep.wake')}
        </button>
      </section>
    </main>
  );
}
