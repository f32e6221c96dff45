import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from '@/db/schema/bytea';
import { moment } from '@/db/schema/moment';
import { places } from '@/db/schema/places';
import { questionnaires } from '@/db/schema/questionnaires';
import type { Profile } from '@/lib/submission/profile';

/** Append-only: a trigger refuses update, delete and truncate. Everything derived can be rebuilt from here. */
export const responses = pgTable(
  'responses',
  {
    /** Made by the client before its first attempt; the primary key is the promise "never counted twice". */
    id: uuid().primaryKey(),
    receivedAt: moment('received_at').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    startedAt: moment('started_at').notNull(),
    /** The day in Viet Nam it counts for. */
    day: date().notNull(),
    centreId: integer('centre_id')
      .notNull()
      .references(() => places.id),
    counterId: integer('counter_id').references(() => places.id),
    questionnaireId: smallint('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    channel: smallint().notNull(),
    /** 0 = counts; otherwise the number of the check that set it aside when it was received. */
    setAsideBy: smallint('set_aside_by').notNull(),
    checkVersion: smallint('check_version').notNull(),
    language: text().notNull(),
    /** In which words of a language pack it was asked; null = the product's own. */
    languageVersion: smallint('language_version'),
    /** The role of whoever helped; null = nobody, or not told. */
    helper: smallint(),
    /** Aligned to the items of the questionnaire version; null = no opinion. */
    ratings: smallint().array().notNull(),
    /** Positions (from 1) in the reasons of the questionnaire version. */
    reasons: smallint().array(),
    comment: text(),
    dossierKey: bytea('dossier_key'),
    profile: jsonb().$type<Profile>(),
    /** SHA-256 of the canonical body: the same id with another body is refused. */
    fingerprint: bytea().notNull(),
  },
  (table) => [
    // Answers "the responses behind this number" and the recount of one centre.
    index('responses_by_centre_day').on(table.centreId, table.day),
    // Answers "the latest comments here", for a centre and for the province.
    index('comments_by_centre')
      .on(table.centreId, table.submittedAt)
      .where(sql`comment is not null`),
    index('comments_latest').on(table.submittedAt).where(sql`comment is not null`),
  ],
);
