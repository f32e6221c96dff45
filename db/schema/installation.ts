import { sql } from 'drizzle-orm';
import { check, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea } from '@/db/schema/bytea';

/** One row: whether this is the demonstration or a real installation. */
export const installation = pgTable(
  'installation',
  {
    id: smallint().primaryKey(),
    kind: text().$type<'demonstration' | 'real'>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
    /** SHA-256 of the one-time token of the first administrator; null once used. */
    firstAccountToken: bytea('first_account_token'),
    firstAccountExpiresAt: timestamp('first_account_expires_at', {
      withTimezone: true,
      mode: 'string',
    }),
  },
  (table) => [check('installation_has_one_row', sql`${table.id} = 1`)],
);
