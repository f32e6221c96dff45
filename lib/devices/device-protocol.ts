import { z } from 'zod';
import { kioskSetupSchema } from '@/lib/devices/kiosk-setup';
import { PAIRING_CODE_PATTERN } from '@/lib/devices/pairing-code';
import { LANGUAGES } from '@/lib/i18n/language';
import { instantSchema } from '@/lib/time/schemas';

/** What a kiosk and the server say to each other. A field may be added; none changes its meaning or goes. */
export const PROTOCOL = 1;

export const BATCH_LIMIT = 200;
export const PARKED_TOLD_LIMIT = 100;
export const PARKED_RANGES_LIMIT = 1000;
/** A batch of answers whose comments are as long as allowed still fits. */
export const BATCH_BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** `hk_` and 256 random bits that the tablet drew itself, so that asking again to be paired is the same wish. */
export const deviceKeySchema = z.string().regex(/^hk_[A-Za-z0-9_-]{43}$/, 'device_key');

const shellSchema = z.string().min(1).max(64);
const countSchema = z.int().min(0).max(2_000_000_000);
const sequenceSchema = z.int().min(1).max(2_000_000_000);
const millisecondsSchema = z.number().min(0).max(1e15);
/** Tablet minus server. */
const clockOffsetSchema = z.number().min(-1e15).max(1e15);

/**
 * One look at the tablet's clocks: the wall clock, which may be wrong or be set, and the monotonic one,
 * which counts milliseconds since the page began, so it only compares within one `boot`.
 */
export const clockReadingSchema = z.object({
  wall: instantSchema,
  monotonicMs: millisecondsSchema,
  boot: z.string().min(1).max(64),
});
export type ClockReading = z.infer<typeof clockReadingSchema>;

export const keptClockSchema = clockReadingSchema.extend({
  /** The server's time at the last contact before; nothing that follows can have happened earlier. */
  lastContactAt: instantSchema.nullable(),
  /** As found at that contact. Kiosks of before 28 November 2026 do not tell it. */
  clockOffsetMs: clockOffsetSchema.optional(),
});
export type KeptClock = z.infer<typeof keptClockSchema>;

/** What a tablet knows of its clock from its last contact. */
const clockContactSchema = z.object({
  lastContactAt: instantSchema,
  clockOffsetMs: clockOffsetSchema,
});
export type ClockContact = z.infer<typeof clockContactSchema>;

export const pairingRequestSchema = z.union([
  z.object({
    code: z
      .string()
      .max(40)
      .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
      .pipe(z.string().regex(PAIRING_CODE_PATTERN, 'pairing_code')),
    key: deviceKeySchema,
    shell: shellSchema,
  }),
  /** In the demonstration anybody may try a kiosk at any counter. */
  z.object({
    trialAt: z.string().min(1).max(40),
    language: z.enum(LANGUAGES),
    key: deviceKeySchema,
    shell: shellSchema,
  }),
]);
export type PairingRequest = z.infer<typeof pairingRequestSchema>;

export const pairingAnswerSchema = z.object({
  device: z.int().positive(),
  setup: kioskSetupSchema,
});

export const OUTCOMES = ['stored', 'repeated', 'conflict', 'invalid', 'unknown-place'] as const;
export type AnswerOutcome = (typeof OUTCOMES)[number];
export type ParkedOutcome = Exclude<AnswerOutcome, 'stored' | 'repeated'> | 'refused';

export const keptAnswerSchema = z.object({
  /** Counted from 1 by this tablet without leaving a number out. */
  sequence: sequenceSchema,
  kept: keptClockSchema,
  /** Since the answer before on this tablet, when no restart lies between. */
  sincePreviousMs: millisecondsSchema.nullable(),
  /** The kiosk and the number it was kept under, when its tablet was paired anew since. */
  former: z
    .object({ device: z.int().positive().max(2_147_483_647), sequence: sequenceSchema })
    .optional(),
  /** The body of `POST /api/v1/responses`, judged by itself. */
  response: z.unknown(),
});
export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

/** `POST /api/v1/devices/{id}/responses`; the content of a recovery file is the same without a limit. */
export const recoveryPayloadSchema = z.object({
  protocol: z.int().min(1),
  sent: clockReadingSchema,
  /** The highest number given to an answer so far: the server sees what never arrived. */
  lastSequence: countSchema,
  answers: z.array(keptAnswerSchema),
  /** Only a recovery file needs it, and older ones have none: by network the server looks itself. */
  contact: clockContactSchema.optional(),
});
export type RecoveryPayload = z.infer<typeof recoveryPayloadSchema>;

export const deviceBatchSchema = recoveryPayloadSchema.extend({
  answers: z.array(keptAnswerSchema).min(1).max(BATCH_LIMIT),
});

export const batchAnswerSchema = z.object({
  receivedAt: instantSchema,
  results: z.array(
    z.object({
      sequence: sequenceSchema,
      id: z.string().nullable(),
      outcome: z.enum(OUTCOMES),
      /** In words for staff, when it was not stored. */
      detail: z.string().optional(),
    }),
  ),
});
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;

/** `POST /api/v1/devices/{id}/status`: every half minute; it is the probe of the network too. */
export const deviceStatusSchema = z.object({
  protocol: z.int().min(1),
  shell: shellSchema,
  /** Of the setup that the tablet works with. */
  setupVersion: z.string().max(64),
  sent: clockReadingSchema,
  lastSequence: countSchema,
  waiting: countSchema,
  oldestWaiting: sequenceSchema.nullable(),
  parkedCount: countSchema,
  parked: z
    .array(z.object({ sequence: sequenceSchema, outcome: z.string().max(32) }))
    .max(PARKED_TOLD_LIMIT),
  /** All parked numbers, both ends included; older programs tell only the list above. */
  parkedRanges: z
    .array(z.tuple([sequenceSchema, sequenceSchema]))
    .max(PARKED_RANGES_LIMIT)
    .optional(),
  /** When the newest answer was kept. */
  lastAnswer: keptClockSchema.nullable(),
  storage: z.object({
    isPersisted: z.boolean().nullable(),
    usedBytes: z.number().min(0).nullable(),
    quotaBytes: z.number().min(0).nullable(),
  }),
  /** Why the tablet takes no answers; `null` when it takes them. */
  storageFault: z.enum(['blocked', 'full']).nullish(),
  /** Where the browser tells it. */
  battery: z.object({ level: z.number().min(0).max(1), isCharging: z.boolean() }).nullable(),
});
export type DeviceStatus = z.infer<typeof deviceStatusSchema>;

export const statusAnswerSchema = z.object({
  now: instantSchema,
  /** The kiosk program that the server hands out now; `null` when it hands out none. */
  shell: z.string().nullable(),
  /** `null` when the tablet has the newest; one that this program cannot read must not silence the rest. */
  setup: kioskSetupSchema.nullable().catch(null),
  /** The highest number that is known to have been given; the tablet goes on above it. */
  highestSequence: countSchema.nullish().catch(null),
});
