import { z } from 'zod';
import { type Day, parseDay } from '@/lib/time/day';
import { type Instant, parseInstant } from '@/lib/time/instant';

/** RFC 3339 date and time with an offset; parsed to an {@link Instant} in UTC. */
export const instantSchema = z
  .string()
  .meta({ format: 'date-time' })
  .transform((text, context): Instant => {
    const parsed = parseInstant(text);
    if (parsed === null) {
      context.issues.push({ code: 'custom', message: 'invalid_instant', input: text });
      return z.NEVER;
    }
    return parsed;
  })
  // What the description of the doors says of it where it is answered.
  .meta({ override: { type: 'string', format: 'date-time' } });

/** `YYYY-MM-DD`, an existing calendar day. */
export const daySchema = z
  .string()
  .meta({ format: 'date' })
  .transform((text, context): Day => {
    const parsed = parseDay(text);
    if (parsed === null) {
      context.issues.push({ code: 'custom', message: 'invalid_day', input: text });
      return z.NEVER;
    }
    return parsed;
  });
