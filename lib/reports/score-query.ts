import { z } from 'zod';
import { SERVICE_FIELDS } from '@/lib/places/service-fields';
import { CHANNELS } from '@/lib/submission/channel';
import { lengthInDays } from '@/lib/time/period';
import { daySchema } from '@/lib/time/schemas';

export const DIVISIONS = [
  'place',
  'counter',
  'factor',
  'criterion',
  'month',
  'week',
  'day',
  'channel',
  'field',
] as const;
export type Division = (typeof DIVISIONS)[number];

/** More rows than this are refused rather than cut. */
const ROW_LIMIT = 1_200;
const SHORTEST_DAYS = { day: 1, week: 7, month: 28 };

const questionnaireSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}(@[1-9]\d{0,4})?$/, 'questionnaire_unknown');

/** The query of `GET /api/v1/scores`; the managers' pages use the same one. */
export const scoreQuerySchema = z
  .strictObject({
    place: z.string().min(1).max(40),
    from: daySchema,
    to: daySchema,
    by: z.enum(DIVISIONS).optional(),
    questionnaire: questionnaireSchema.optional(),
    channel: z.enum(CHANNELS).optional(),
    field: z.enum(SERVICE_FIELDS).optional(),
    basis: z.enum(['weighted', 'pooled']).optional(),
  })
  .superRefine((query, context) => {
    if (query.to < query.from) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'period_backwards' });
    } else if (query.by === 'day' || query.by === 'week' || query.by === 'month') {
      // By the shortest length a row can have: nothing is counted out before it is known to be few.
      if (lengthInDays(query) / SHORTEST_DAYS[query.by] > ROW_LIMIT) {
        context.addIssue({ code: 'custom', path: ['to'], message: 'period_long' });
      }
    }
  });

export type ScoreQuery = z.infer<typeof scoreQuerySchema>;
