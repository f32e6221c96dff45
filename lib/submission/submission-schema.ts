import { z } from 'zod';
import { isLanguageTag } from '@/lib/i18n/language-tag';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import { answersShape } from '@/lib/submission/answers-schema';
import { CHANNELS } from '@/lib/submission/channel';
import { HELPERS } from '@/lib/submission/helper-role';
import { instantSchema } from '@/lib/time/schemas';

/** Which questionnaire a body claims to answer: read first, since it decides the rest of the schema. */
export const questionnaireReferenceSchema = z.strictObject({
  code: z.string().min(1).max(32),
  version: z.int().min(1).max(32_767),
});

/** The whole body of `POST /api/v1/responses` for one questionnaire version; unknown fields are refused. */
export function submissionSchema(questionnaire: Questionnaire) {
  return z
    .strictObject({
      id: z
        .uuid({ error: (issue) => (issue.code === 'invalid_type' ? undefined : 'uuid') })
        .overwrite((id) => id.toLowerCase()),
      centre: z.string().min(1).max(40),
      counter: z.string().min(1).max(40).optional(),
      questionnaire: questionnaireReferenceSchema,
      channel: z.enum(CHANNELS),
      /** One that surveys are given in; of a language pack also its version. */
      language: z.string().refine(isLanguageTag, 'choice'),
      languageVersion: z.int().min(1).max(32_767).optional(),
      startedAt: instantSchema,
      submittedAt: instantSchema,
      partial: z.boolean().optional(),
      /** Only with the channel `assisted`. */
      helper: z.enum(HELPERS).optional(),
      ...answersShape(questionnaire),
    })
    .superRefine((body, context) => {
      if (body.startedAt > body.submittedAt) {
        context.addIssue({
          code: 'custom',
          path: ['startedAt'],
          message: 'started_after_submitted',
        });
      }
      if (body.helper !== undefined && body.channel !== 'assisted') {
        context.addIssue({ code: 'custom', path: ['helper'], message: 'helper_unasked' });
      }
    });
}

export type Submission = z.infer<ReturnType<typeof submissionSchema>>;
