import { sql } from 'drizzle-orm';
import {
  check,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { OfficialIndex, OfficialMark, OfficialPart } from '@/lib/official/official-result';

/** What the Ministry published, by year: shown beside our figures, never joined with them. */
export const officialResults = pgTable(
  'official_results',
  {
    index: text().$type<OfficialIndex>().notNull(),
    year: smallint().notNull(),
    /** `VN` or a province's code; no reference to places: other provinces are no places of ours. */
    place: text().notNull(),
    part: text().$type<OfficialPart>().notNull(),
    value: numeric({ precision: 7, scale: 4 }).notNull(),
    rank: integer(),
    source: text().notNull(),
    mark: text().$type<OfficialMark>().notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    // One figure for an index, year, place and part; also the order in which the page reads them.
    primaryKey({
      name: 'official_results_key',
      columns: [table.index, table.year, table.place, table.part],
    }),
    check('official_results_index_is_known', sql`${table.index} in ('sipas','par')`),
    check('official_results_mark_is_known', sql`${table.mark} in ('pub','known','imported')`),
    check('official_results_value_is_share', sql`${table.value} between 0 and 100`),
    check('official_results_rank_is_positive', sql`${table.rank} > 0`),
  ],
);
