import { z } from 'zod';
import { SET_ASIDE_REASONS } from '@/lib/integrity/checks';
import { PLACE_KINDS } from '@/lib/places/place';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { DIVISIONS } from '@/lib/reports/score-query';
import { HIDDEN_REASONS } from '@/lib/reports/shown';

export const localizedTextSchema = z
  .object({ vi: z.string(), en: z.string() })
  .meta({ id: 'LocalizedText' });

const daySchema = z.string().meta({ format: 'date' });

const estimateSchema = z
  .object({
    value: z.number().describe('0..100, not rounded'),
    low: z.number().describe('Lower end of the 95 % interval'),
    high: z.number().describe('Upper end of the 95 % interval'),
    n: z.int().describe('Respondents behind the figure'),
    standardError: z.number().nullable().describe('By linearisation, in points'),
    degreesOfFreedom: z.number().nullable().describe('Units less strata'),
    effective: z.number().describe('Independent answers that the interval rests on'),
  })
  .meta({ id: 'Estimate' });

const hiddenSchema = z
  .object({ hidden: z.enum(HIDDEN_REASONS) })
  .meta({ id: 'Hidden', description: 'The figure is not shown, and why' });

const shownSchema = z.union([estimateSchema, hiddenSchema]).meta({ id: 'Figure' });

const figures = {
  score: shownSchema.describe('Plain mean of the five factors'),
  pooled: shownSchema.describe('All ratings of criteria as one heap'),
  overall: shownSchema.describe('Share of 4 and 5 on the overall question'),
  meanRating: z.number().nullable().describe('Mean of the overall ratings, 1..5'),
  factors: z.record(z.enum(FACTORS), shownSchema),
  criteria: z.record(z.string(), shownSchema),
};

const rowSchema = z
  .object({
    key: z.string(),
    name: localizedTextSchema,
    n: z.int().nullable(),
    score: shownSchema,
    factor: z.enum(FACTORS).optional(),
    basis: z.enum(['weighted', 'pooled']).optional(),
    dossiers: z.int().nullable().optional(),
    pooled: shownSchema.optional(),
    overall: shownSchema.optional(),
    meanRating: z.number().nullable().optional(),
    factors: figures.factors.optional(),
    criteria: figures.criteria.optional(),
  })
  .meta({ id: 'ScoreRow' });

/** What `GET /api/v1/scores` answers. */
export const scoresDocumentSchema = z
  .object({
    methodVersion: z.string(),
    place: z.object({
      code: z.string(),
      kind: z.enum(PLACE_KINDS),
      name: localizedTextSchema,
    }),
    period: z.object({ from: daySchema, to: daySchema }),
    questionnaire: z.object({ code: z.string(), version: z.int() }),
    basis: z
      .enum(['weighted', 'pooled'])
      .describe('weighted: centres weigh as many dossiers as they resolved; pooled: one heap'),
    coverage: z.number().nullable().describe('Share 0..1 of dossiers at centres with a score'),
    designEffect: z.number().nullable().describe("Kish's, of the weights"),
    dossiers: z.int().nullable(),
    n: z.int().nullable().describe('Responses counted; null when even the number is hidden'),
    setAside: z.partialRecord(z.enum(SET_ASIDE_REASONS), z.int()),
    otherQuestionnaires: z.int().nullable(),
    ...figures,
    published: z
      .object({
        at: z.string(),
        revision: z.int(),
        publishedAt: z.string().meta({ format: 'date-time' }),
        sha256: z.string(),
        document: z.string().describe('Address of the published set'),
      })
      .optional()
      .describe('Absent when the figures are live, for those who answer for the place'),
    by: z.enum(DIVISIONS).optional(),
    rows: z.array(rowSchema).optional(),
  })
  .meta({ id: 'Scores' });

export type ScoresDocument = z.infer<typeof scoresDocumentSchema>;
export type ScoreRow = z.infer<typeof rowSchema>;
