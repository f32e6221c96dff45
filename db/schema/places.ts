import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';

export const places = pgTable(
  'places',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    code: text().notNull(),
    kind: text().$type<'province' | 'commune' | 'centre' | 'counter'>().notNull(),
    parentId: integer('parent_id'),
    nameVi: text('name_vi').notNull(),
    nameEn: text('name_en').notNull(),
    shortCode: text('short_code'),
    field: text(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    unique('places_code_is_unique').on(table.code),
    unique('places_short_code_is_unique').on(table.shortCode),
    index('places_by_parent').on(table.parentId),
    check('places_kind_is_known', sql`${table.kind} in ('province','commune','centre','counter')`),
    check(
      'places_end_after_start',
      sql`${table.validTo} is null or ${table.validTo} >= ${table.validFrom}`,
    ),
  ],
);
