import type { PoolClient } from 'pg';
import { z } from 'zod';
import { freeShortCode } from '@/db/free-short-code';
import { inTransaction } from '@/db/in-transaction';
import type { ImportOptions, ImportResult } from '@/db/jobs/import-responses';
import { type Checked, stageRows } from '@/db/jobs/stage-rows';
import { loadPlaces } from '@/db/queries/load-places';
import type { Place, PlaceKind } from '@/lib/places/place';
import { SERVICE_FIELDS } from '@/lib/places/service-fields';
import { type Fault, faultsOf } from '@/lib/submission/fault';
import { daySchema } from '@/lib/time/schemas';

const COLUMNS = {
  required: ['code', 'kind', 'parent', 'nameVi', 'nameEn', 'validFrom'],
  optional: ['field', 'validTo'],
};

/** What may stand above what. */
const PARENT_KINDS: Record<'commune' | 'centre' | 'counter', readonly PlaceKind[]> = {
  commune: ['province'],
  centre: ['province', 'commune'],
  counter: ['centre'],
};

const name = z
  .string()
  .max(200)
  .transform((text) => text.normalize('NFC'));

const rowSchema = z.object({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'place_code'),
  kind: z.enum(['commune', 'centre', 'counter']),
  parent: z.string(),
  nameVi: name,
  nameEn: name,
  validFrom: daySchema,
  validTo: daySchema.nullable().default(null),
  field: z.enum(SERVICE_FIELDS).nullable().default(null),
});

type Row = z.infer<typeof rowSchema>;
type Known = Map<string, Pick<Place, 'kind'>>;

/** What is right is known to the rows after it. */
function check(fields: Record<string, string>, known: Known): Checked<Row> {
  const given = Object.entries(fields).flatMap(([column, text]) =>
    text.trim() === '' ? [] : [[column, text.trim()]],
  );
  const parsed = rowSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const row = parsed.data;
  const faults: Fault[] = [];
  const parent = known.get(row.parent);
  const same = known.get(row.code);
  if (!parent) faults.push({ path: ['parent'], code: 'place_unknown' });
  else if (!PARENT_KINDS[row.kind].includes(parent.kind)) {
    faults.push({ path: ['parent'], code: 'parent_kind' });
  }
  if (same && same.kind !== row.kind) faults.push({ path: ['kind'], code: 'kind_changed' });
  if (row.validTo !== null && row.validTo < row.validFrom) {
    faults.push({ path: ['validTo'], code: 'period_backwards' });
  }
  if (faults.length > 0) return { faults };
  known.set(row.code, { kind: row.kind });
  return { row };
}

async function store(client: PoolClient, row: Row, shortCode: string | null): Promise<number> {
  const { rowCount } = await client.query(
    `insert into places (code, kind, parent_id, name_vi, name_en, short_code, field, valid_from, valid_to)
     select $1, $2, id, $4, $5, $6, $7, $8, $9 from places where code = $3
     on conflict (code) do update set
       name_vi = excluded.name_vi, name_en = excluded.name_en, field = excluded.field,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to
     where (places.name_vi, places.name_en, places.field, places.valid_from, places.valid_to)
       is distinct from
       (excluded.name_vi, excluded.name_en, excluded.field, excluded.valid_from, excluded.valid_to)`,
    [
      row.code,
      row.kind,
      row.parent,
      row.nameVi,
      row.nameEn,
      shortCode,
      row.field,
      row.validFrom,
      row.validTo,
    ],
  );
  return rowCount ?? 0;
}

async function readRows(options: ImportOptions, known: Known) {
  const valid: Row[] = [];
  const rows = await stageRows(options, {
    columns: COLUMNS,
    check: (fields) => check(fields, known),
    stage: async (batch) => {
      valid.push(...batch.map(({ row }) => row));
    },
  });
  return { rows, valid };
}

/**
 * Imports communes, centres and counters, parents before children: all or nothing, unless told to skip
 * what is invalid. A known code takes the new names, field and validity; its kind and place in the tree
 * never change, because answers were given there.
 * @throws Error for a file that cannot be read as CSV at all
 */
export async function importPlaces(options: ImportOptions): Promise<ImportResult> {
  return inTransaction(options.db, async (client) => {
    const places = await loadPlaces(client);
    const known: Known = new Map(places.map((place) => [place.code, place]));
    const taken = new Set(places.flatMap((place) => place.shortCode ?? []));
    const { rows, valid } = await readRows(options, known);
    const faulty = options.report.rowCount;
    const isStored = faulty === 0 || options.skipInvalid;
    if (!isStored) return { rows, added: 0, known: 0, faulty, isStored };
    let added = 0;
    for (const row of valid) {
      const shortCode = row.kind === 'commune' ? null : freeShortCode(row.code, taken);
      added += await store(client, row, shortCode);
    }
    return { rows, added, known: valid.length - added, faulty, isStored };
  });
}
