import { z } from 'zod';
import { openingHoursSchema } from '@/lib/devices/opening-hours';
import { LANGUAGES } from '@/lib/i18n/language';
import { FACTORS, type Questionnaire } from '@/lib/questionnaire/questionnaire';

const localizedTextSchema = z.object({ vi: z.string(), en: z.string() });

const questionnaireSchema: z.ZodType<Questionnaire> = z.object({
  code: z.string(),
  version: z.int(),
  name: localizedTextSchema,
  items: z.array(
    z.object({
      code: z.string(),
      factor: z.enum(FACTORS).nullable(),
      wording: localizedTextSchema,
    }),
  ),
  reasons: z.array(
    z.object({ code: z.string(), factor: z.enum(FACTORS), wording: localizedTextSchema }),
  ),
  asksProfile: z.boolean(),
});

/** What a tablet needs of a language pack. */
const packSchema = z.object({
  language: z.string(),
  version: z.int().positive(),
  name: z.string(),
  isReviewed: z.boolean(),
  entries: z.array(
    z.object({
      key: z.string(),
      source: z.string(),
      text: z.string(),
      recording: z.string().nullable(),
    }),
  ),
});

export const IDLE_SECONDS = { least: 30, most: 120 } as const;

/**
 * All that a tablet must know to ask its survey without a network. Not strict: an older kiosk must be
 * able to read what a newer server says.
 */
export const kioskSetupSchema = z.object({
  device: z.int().positive(),
  /** Changes with anything below; the tablet tells which one it has. */
  version: z.string(),
  /** As the managers call the tablet. */
  name: z.string(),
  place: z.object({
    centre: z.string(),
    counter: z.string().nullable(),
    centreName: localizedTextSchema,
    counterName: localizedTextSchema.nullable(),
  }),
  questionnaire: questionnaireSchema,
  /** In the order offered; the first one is shown to each new person. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  /** With packs: every language in the order offered, of which `languages` are those that any kiosk can ask in. */
  offered: z.array(z.string()).min(1).optional(),
  packs: z.array(packSchema).optional(),
  idleSeconds: z.int().min(IDLE_SECONDS.least).max(IDLE_SECONDS.most),
  /** `null`: never sleeps. */
  openingHours: openingHoursSchema.nullable(),
  /** PBKDF2 with SHA-256 over the PIN's digits; salt and hash in base64. `null`: no PIN was set. */
  pin: z.object({ salt: z.string(), iterations: z.int().positive(), hash: z.string() }).nullable(),
  isDemonstration: z.boolean(),
});

export type KioskSetup = z.infer<typeof kioskSetupSchema>;
export type KioskPlace = KioskSetup['place'];
