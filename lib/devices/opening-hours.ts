import { z } from 'zod';
import { addDays, type Day, weekday } from '@/lib/time/day';
import { dayOfInstant, type Instant, instantOnDay, timeOfInstant } from '@/lib/time/instant';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'opening_time');

const spanSchema = z
  .strictObject({ from: timeSchema, to: timeSchema })
  .refine(({ from, to }) => from < to, 'opening_backwards');

const daySchema = z
  .array(spanSchema)
  .max(4, 'opening_many')
  .refine(
    (spans) => spans.every((span, at) => at === 0 || (spans[at - 1]?.to ?? '') <= span.from),
    'opening_overlap',
  );

/** Seven lists of spans, Monday first, in Viet Nam's time; an empty list is a closed day. */
export const openingHoursSchema = z.array(daySchema).length(7);

export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** As most one-stop centres keep them: Monday to Friday 07:30–11:30 and 13:30–17:00, Saturday morning. */
export const USUAL_OPENING_HOURS: OpeningHours = [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => {
  if (dayOfWeek === 7) return [];
  const morning = { from: '07:30', to: '11:30' };
  return dayOfWeek === 6 ? [morning] : [morning, { from: '13:30', to: '17:00' }];
});

export function spansOn(hours: OpeningHours, day: Day): OpeningHours[number] {
  return hours[weekday(day) - 1] ?? [];
}

/** `null` hours: always open. */
export function isOpenAt(hours: OpeningHours | null, at: Instant): boolean {
  if (hours === null) return true;
  const time = timeOfInstant(at);
  return spansOn(hours, dayOfInstant(at)).some(({ from, to }) => from <= time && time < to);
}

export function momentOnDay(day: Day, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOnDay(day, (hour * 60 + minute) * 60);
}

/** When it opens next, within eight days; `null` when it never does or is open all the time. */
export function nextOpening(hours: OpeningHours | null, after: Instant): Instant | null {
  if (hours === null) return null;
  const today = dayOfInstant(after);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    const opening = spansOn(hours, day)
      .map(({ from }) => momentOnDay(day, from))
      .find((instant) => instant > after);
    if (opening) return opening;
  }
  return null;
}
