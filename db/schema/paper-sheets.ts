import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '@/db/schema/moment';
import { places } from '@/db/schema/places';
import { questionnaires } from '@/db/schema/questionnaires';
import type { KeyedSheet } from '@/lib/submission/keyed-sheet';

/**
 * A sheet of paper that is keyed in twice before it counts. What was keyed is erased when the sheet is
 * done: the response is the record then, and this row tells who keyed it and how much differed.
 */
export const paperSheets = pgTable(
  'paper_sheets',
  {
    /** Written onto the sheet, so that it is found again for the second keying. */
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Of the response that it becomes; made before the first keying is sent. */
    responseId: uuid('response_id').notNull().unique('paper_sheets_are_one_response'),
    centreId: integer('centre_id')
      .notNull()
      .references(() => places.id),
    counterId: integer('counter_id').references(() => places.id),
    questionnaireId: smallint('questionnaire_id')
      .notNull()
      .references(() => questionnaires.id),
    /** When it was filled in. */
    day: date().notNull(),
    first: jsonb().$type<KeyedSheet>(),
    /** No reference, as below: the record of who keyed what outlives the account. */
    firstBy: text('first_by').notNull(),
    firstByName: text('first_by_name').notNull(),
    firstAt: moment('first_at').notNull(),
    second: jsonb().$type<KeyedSheet>(),
    secondBy: text('second_by'),
    secondByName: text('second_by_name'),
    secondAt: moment('second_at'),
    /** How many fields the two keyings had otherwise. */
    differing: smallint(),
    finishedAt: moment('finished_at'),
    finishedBy: text('finished_by'),
    finishedByName: text('finished_by_name'),
    /** Why it was not stored; null for a sheet that was, and for one that is not done. */
    discardReason: text('discard_reason'),
  },
  (table) => [
    // Answers "which sheets wait for somebody", for the places of the asker.
    index('paper_sheets_open').on(table.centreId).where(sql`finished_at is null`),
    check(
      'paper_sheets_are_erased',
      sql`(${table.finishedAt} is null) = (${table.first} is not null)`,
    ),
    check(
      'paper_sheets_second_is_whole',
      sql`num_nulls(${table.secondBy}, ${table.secondByName}, ${table.secondAt}, ${table.differing}) in (0, 4)`,
    ),
  ],
);
