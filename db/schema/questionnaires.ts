import { jsonb, pgTable, smallint, text, timestamp, unique } from 'drizzle-orm/pg-core';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

/** A row is never changed: a changed wording is a new version. */
export const questionnaires = pgTable(
  'questionnaires',
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    code: text().notNull(),
    version: smallint().notNull(),
    definition: jsonb().$type<Questionnaire>().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [unique('questionnaires_version_is_unique').on(table.code, table.version)],
);
