import { date, index, integer, jsonb, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { bytea } from '@/db/schema/bytea';
import { moment } from '@/db/schema/moment';
import type { PackEntry } from '@/lib/language-packs/language-pack';

/** Append-only, like a questionnaire's versions: in which words something was asked must stay known. */
export const languagePacks = pgTable(
  'language_packs',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    language: text().notNull(),
    version: smallint().notNull(),
    name: text().notNull(),
    entries: jsonb().$type<PackEntry[]>().notNull(),
    /** No reference, as below: the record of who did it outlives the account. */
    uploadedBy: text('uploaded_by').notNull(),
    uploadedByName: text('uploaded_by_name').notNull(),
    uploadedAt: moment('uploaded_at').notNull(),
  },
  (table) => [unique('language_packs_version_is_unique').on(table.language, table.version)],
);

/** Append-only; the same sound is kept once, whichever versions use it. */
export const recordings = pgTable('recordings', {
  sha256: bytea().primaryKey(),
  mediaType: text('media_type').notNull(),
  bytes: bytea().notNull(),
});

/** Append-only: who vouches for the words of a version, and who wrote that down. */
export const languagePackReviews = pgTable(
  'language_pack_reviews',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    packId: integer('pack_id')
      .notNull()
      .references(() => languagePacks.id),
    reviewer: text().notNull(),
    reviewedOn: date('reviewed_on').notNull(),
    notedBy: text('noted_by').notNull(),
    notedByName: text('noted_by_name').notNull(),
    notedAt: moment('noted_at').notNull(),
  },
  // Answers "who has reviewed this version".
  (table) => [index('language_pack_reviews_by_pack').on(table.packId)],
);

/** Append-only: the newest row of a language says which version surveys are given in; without one, in none. */
export const languageChoices = pgTable(
  'language_choices',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    language: text().notNull(),
    packId: integer('pack_id').references(() => languagePacks.id),
    chosenBy: text('chosen_by').notNull(),
    chosenByName: text('chosen_by_name').notNull(),
    chosenAt: moment('chosen_at').notNull(),
  },
  // Answers "what is chosen for each language now".
  (table) => [index('language_choices_newest').on(table.language, table.id.desc())],
);
