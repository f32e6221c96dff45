import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '@/db/schema/accounts';
import { bytea } from '@/db/schema/bytea';
import { moment } from '@/db/schema/moment';
import { places } from '@/db/schema/places';
import { responses } from '@/db/schema/responses';
import type { OpeningHours } from '@/lib/devices/opening-hours';
import type { LanguageTag } from '@/lib/i18n/language-tag';

/** A kiosk: its settings, its key, and whether it may still speak. A row is never deleted. */
export const devices = pgTable(
  'devices',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    placeId: integer('place_id')
      .notNull()
      .references(() => places.id),
    questionnaireCode: text('questionnaire_code').notNull(),
    languages: text().$type<LanguageTag>().array().notNull(),
    openingHours: jsonb('opening_hours').$type<OpeningHours>(),
    idleSeconds: smallint('idle_seconds').notNull(),
    pinSalt: bytea('pin_salt'),
    pinHash: bytea('pin_hash'),
    pinIterations: integer('pin_iterations'),
    isTrial: boolean('is_trial').notNull(),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** SHA-256 of the code, which is told once and used once; unique, so that it means one kiosk. */
    pairingCodeHash: bytea('pairing_code_hash').unique('devices_pairing_code_is_unique'),
    pairingExpiresAt: moment('pairing_expires_at'),
    pairedAt: moment('paired_at'),
    /** SHA-256 of the key that the tablet drew; it also opens the tablet's recovery files. */
    keyHash: bytea('key_hash').unique('devices_key_is_unique'),
    revokedAt: moment('revoked_at'),
    /** Null although revoked: another tablet took its place. */
    revokedByName: text('revoked_by_name'),
    replaces: integer().references((): AnyPgColumn => devices.id),
  },
  (table) => [
    // Answers "the kiosks of my places".
    index('devices_by_place').on(table.placeId),
    check('devices_have_a_language', sql`cardinality(${table.languages}) > 0`),
    check(
      'devices_pin_is_whole',
      sql`num_nulls(${table.pinSalt}, ${table.pinHash}, ${table.pinIterations}) in (0, 3)`,
    ),
    check('devices_key_is_paired', sql`(${table.keyHash} is null) = (${table.pairedAt} is null)`),
  ],
);

/**
 * The one row of a kiosk that changes: what it told last, and what follows from its receipts and can be
 * counted again from them (`received_count`, `complete_up_to`, `last_received_at`, `newest_answer_at`).
 */
export const deviceStates = pgTable('device_states', {
  deviceId: integer('device_id')
    .primaryKey()
    .references(() => devices.id),
  lastSeenAt: moment('last_seen_at').notNull(),
  receivedCount: integer('received_count').notNull().default(0),
  lastReceivedAt: moment('last_received_at'),
  /** When the newest of the received answers was given. */
  newestAnswerAt: moment('newest_answer_at'),
  /** Every number up to this one has been received. */
  completeUpTo: integer('complete_up_to').notNull().default(0),
  /** The highest number that a batch told; `last_sequence` is what the status below told. */
  toldSequence: integer('told_sequence').notNull().default(0),
  /** The tablet's boot when it told `told_sequence`. */
  toldBoot: text('told_boot'),
  statusAt: moment('status_at'),
  sentBoot: text('sent_boot'),
  sentMonotonicMs: doublePrecision('sent_monotonic_ms'),
  shell: text(),
  setupVersion: text('setup_version'),
  lastSequence: integer('last_sequence').notNull().default(0),
  waiting: integer(),
  oldestWaiting: integer('oldest_waiting'),
  parkedCount: integer('parked_count'),
  parked: jsonb().$type<{ sequence: number; outcome: string }[]>(),
  /** All parked numbers, both ends included; `null` where the program told only some of them. */
  parkedRanges: jsonb('parked_ranges').$type<[from: number, to: number][]>(),
  /** When the newest answer on the tablet was given. */
  lastAnswerAt: moment('last_answer_at'),
  isPersisted: boolean('is_persisted'),
  usedBytes: doublePrecision('used_bytes'),
  quotaBytes: doublePrecision('quota_bytes'),
  /** Why the tablet takes no answers: `blocked` or `full`. */
  storageFault: text('storage_fault'),
  batteryLevel: doublePrecision('battery_level'),
  isCharging: boolean('is_charging'),
  /** The tablet's clock minus the server's. */
  clockOffsetMs: doublePrecision('clock_offset_ms'),
  /** When the tablet last knew fewer numbers than before; `null` when it never did. */
  memoryBackAt: moment('memory_back_at'),
  /** Its last word before that. */
  memoryBackSince: moment('memory_back_since'),
  memoryBackFrom: integer('memory_back_from'),
  memoryBackTo: integer('memory_back_to'),
  /** The boot that knew fewer, and the one before it: should that one speak again, nothing was forgotten. */
  memoryBackBoot: text('memory_back_boot'),
  memoryBackEarlierBoot: text('memory_back_earlier_boot'),
});

/** Append-only: which number of which kiosk a response was, and what its clocks said. */
export const deviceReceipts = pgTable(
  'device_receipts',
  {
    responseId: uuid('response_id')
      .notNull()
      .references(() => responses.id),
    deviceId: integer('device_id')
      .notNull()
      .references(() => devices.id),
    sequence: integer().notNull(),
    /** 0 right, 1 corrected, 2 unknown. */
    clock: smallint().notNull(),
    shiftMs: bigint('shift_ms', { mode: 'number' }).notNull(),
    /** As the tablet's clock had it. */
    deviceSubmittedAt: moment('device_submitted_at').notNull(),
    sincePreviousMs: bigint('since_previous_ms', { mode: 'number' }),
    /** 1 network, 2 recovery, 3 under the number of the kiosk that its tablet became. */
    via: smallint().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [
    // An answer whose acknowledgement was lost comes once more when its tablet is paired anew.
    primaryKey({ name: 'device_receipts_key', columns: [table.responseId, table.deviceId] }),
    // Answers "which numbers never arrived"; not unique, since a copied tablet uses numbers twice.
    index('device_receipts_by_sequence').on(table.deviceId, table.sequence),
  ],
);

/** Append-only: why somebody holds numbers that never arrived for lost, under his name. */
export const deviceGapClosures = pgTable(
  'device_gap_closures',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    deviceId: integer('device_id')
      .notNull()
      .references(() => devices.id),
    fromSequence: integer('from_sequence').notNull(),
    toSequence: integer('to_sequence').notNull(),
    reason: text().notNull(),
    /** No reference: the signature outlives the account. */
    closedBy: text('closed_by').notNull(),
    closedByName: text('closed_by_name').notNull(),
    closedAt: moment('closed_at').notNull(),
  },
  (table) => [
    index('device_gap_closures_by_device').on(table.deviceId),
    check(
      'device_gap_closures_run_forward',
      sql`${table.fromSequence} between 1 and ${table.toSequence}`,
    ),
  ],
);

/** Append-only: what somebody found out about a tablet whose memory went back, under his name. */
export const deviceMemoryNotes = pgTable(
  'device_memory_notes',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    deviceId: integer('device_id')
      .notNull()
      .references(() => devices.id),
    reason: text().notNull(),
    /** No reference: the signature outlives the account. */
    notedBy: text('noted_by').notNull(),
    notedByName: text('noted_by_name').notNull(),
    notedAt: moment('noted_at').notNull(),
  },
  (table) => [index('device_memory_notes_by_device').on(table.deviceId)],
);
