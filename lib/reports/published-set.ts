import { z } from 'zod';
import { SET_ASIDE_REASONS } from '@/lib/integrity/checks';
import { PLACE_KINDS } from '@/lib/places/place';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { HIDDEN_REASONS } from '@/lib/reports/shown';
import { CALENDAR_KINDS, type CalendarPeriod } from '@/lib/time/calendar-period';

export const PUBLISHED_SET_FORMAT = 'hai-long/published-set/1';

const daySchema = z.iso.date();

const textSchema = z.object({ vi: z.string(), en: z.string() });

const estimateSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int(),
  standardError: z.number().nullable(),
  degreesOfFreedom: z.number().nullable(),
  effective: z.number(),
});

const shownSchema = z.union([estimateSchema, z.object({ hidden: z.enum(HIDDEN_REASONS) })]);

/** How many rated an item, and how many of them 4 or 5. */
const countsSchema = z.record(z.string(), z.object({ rated: z.int(), satisfied: z.int() }));

const toldSchema = z.object({
  counts: countsSchema,
  basis: z.enum(['weighted', 'pooled']),
  coverage: z.number().nullable(),
  designEffect: z.number().nullable(),
  /**
   * The centres below that are not told one by one, as one stratum: with it and the told centres the
   * weighted figures can be made again.
   */
  remainder: z
    .object({ centres: z.int(), n: z.int(), dossiers: z.int(), counts: countsSchema })
    .nullable(),
  score: shownSchema,
  pooled: shownSchema,
  overall: shownSchema,
  factors: z.record(z.enum(FACTORS), shownSchema),
  criteria: z.record(z.string(), shownSchema),
  meanRating: z.number().nullable(),
});

const rowSchema = z.object({
  place: z.string(),
  kind: z.enum(PLACE_KINDS),
  parent: z.string().nullable(),
  name: textSchema,
  /** Null when even the number is hidden. */
  n: z.int().nullable(),
  dossiers: z.int().nullable(),
  /** By reason; null when hidden, absent when none. */
  setAside: z.partialRecord(z.enum(SET_ASIDE_REASONS), z.int().nullable()),
  told: z.union([toldSchema, z.object({ hidden: z.enum(HIDDEN_REASONS) })]),
});

/**
 * What is published of one closed calendar period and questionnaire: a document that never changes, and
 * the open data file itself. Everything the public sees is read from here.
 */
export const publishedSetSchema = z
  .object({
    format: z.literal(PUBLISHED_SET_FORMAT),
    isDemonstration: z.boolean(),
    methodVersion: z.string(),
    questionnaire: z.object({ code: z.string(), versions: z.array(z.int()) }),
    period: z.object({
      kind: z.enum(CALENDAR_KINDS),
      at: z.string(),
      from: daySchema,
      to: daySchema,
    }),
    /** 1 for the first; later ones take in answers that came after the publication. */
    revision: z.int(),
    revises: z.object({ revision: z.int(), sha256: z.string() }).nullable(),
    publishedAt: z.string(),
    rule: z.object({
      smallestCell: z.int(),
      minimumToShow: z.int(),
      minimumToCompare: z.int(),
      minimumToRank: z.int(),
    }),
    items: z.array(z.object({ code: z.string(), factor: z.enum(FACTORS).nullable() })),
    rows: z.array(rowSchema),
  })
  .meta({ id: 'PublishedSet' });

export type PublishedSet = Omit<z.infer<typeof publishedSetSchema>, 'period'> & {
  period: CalendarPeriod;
};
export type PublishedRow = PublishedSet['rows'][number];
export type PublishedCounts = z.infer<typeof countsSchema>;
