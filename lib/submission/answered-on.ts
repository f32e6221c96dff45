import { isValidOn, type Place } from '@/lib/places/place';
import type { Day } from '@/lib/time/day';
import { dayOfInstant, type Instant } from '@/lib/time/instant';

/**
 * The day a response counts for, in Viet Nam. Nobody answers after the answer has arrived, nor at a
 * place that does not exist yet: then the device's clock is wrong and the day of arrival is taken.
 * `null` when the place exists on neither day.
 */
export function answeredOn(
  submittedAt: Instant,
  receivedAt: Instant,
  place: Pick<Place, 'validFrom' | 'validTo'>,
): Day | null {
  const received = dayOfInstant(receivedAt);
  const claimed = dayOfInstant(submittedAt);
  if (claimed <= received && isValidOn(place, claimed)) return claimed;
  return isValidOn(place, received) ? received : null;
}
