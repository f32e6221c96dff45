import { date, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { places } from '@/db/schema/places';

/** Dossiers of a centre on a day, as the dossier system reports them; the weights of the score. */
export const dossierCounts = pgTable(
  'dossier_counts',
  {
    centreId: integer('centre_id')
      .notNull()
      .references(() => places.id),
    day: date().notNull(),
    resolved: integer().notNull(),
    received: integer(),
    onTime: integer('on_time'),
  },
  (table) => [
    primaryKey({ name: 'dossier_counts_key', columns: [table.centreId, table.day] }),
    index('dossier_counts_by_day').on(table.day),
  ],
);
