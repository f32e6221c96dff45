import { date, index, integer, pgTable, primaryKey, smallint } from 'drizzle-orm/pg-core';

/**
 * Exact counts of responses, written in the statement that stores them and rebuildable from them.
 * counterId 0: the response names no counter. counts: five numbers (ratings 1..5) for each item of the
 * questionnaire version, one item after the other. reasonCounts: one number for each reason.
 */
export const rollups = pgTable(
  'rollups',
  {
    centreId: integer('centre_id').notNull(),
    day: date().notNull(),
    counterId: integer('counter_id').notNull(),
    questionnaireId: smallint('questionnaire_id').notNull(),
    channel: smallint().notNull(),
    setAsideBy: smallint('set_aside_by').notNull(),
    n: integer().notNull(),
    counts: integer().array().notNull(),
    reasonCounts: integer('reason_counts').array().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'rollups_key',
      columns: [
        table.centreId,
        table.day,
        table.counterId,
        table.questionnaireId,
        table.channel,
        table.setAsideBy,
      ],
    }),
    // Answers a period over the whole province.
    index('rollups_by_day').on(table.day),
  ],
);
