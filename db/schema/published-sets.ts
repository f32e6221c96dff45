import {
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { bytea } from '@/db/schema/bytea';
import { places } from '@/db/schema/places';
import { questionnaires } from '@/db/schema/questionnaires';

/**
 * The counts of a centre and closed month as they were when it was published; a later vintage holds the
 * totals with the answers that came late. Append-only. `products` are those of `Moments`, of counter-days
 * or, where these are few, of responses; `setAside` holds a number for each check, from check 1 on.
 */
export const frozenCounts = pgTable(
  'frozen_counts',
  {
    month: date().notNull(),
    centreId: integer('centre_id')
      .notNull()
      .references(() => places.id),
    questionnaireId: smallint('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    vintage: smallint().notNull(),
    frozenAt: timestamp('frozen_at', { withTimezone: true, mode: 'string' }).notNull(),
    n: integer().notNull(),
    counts: integer().array().notNull(),
    units: integer().notNull(),
    products: doublePrecision().array().notNull(),
    setAside: integer('set_aside').array().notNull(),
    dossiers: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'frozen_counts_key',
      columns: [table.month, table.centreId, table.questionnaireId, table.vintage],
    }),
  ],
);

/** Append-only: what was published of a closed period, and each dated revision of it. */
export const publishedSets = pgTable(
  'published_sets',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    questionnaireCode: text('questionnaire_code').notNull(),
    kind: text().notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    revision: smallint().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }).notNull(),
    /** SHA-256 of the document's UTF-8 bytes. */
    sha256: bytea().notNull(),
    document: text().notNull(),
  },
  (table) => [
    unique('published_sets_once').on(
      table.questionnaireCode,
      table.kind,
      table.periodFrom,
      table.revision,
    ),
  ],
);
