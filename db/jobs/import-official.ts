import type { PoolClient } from 'pg';
import { z } from 'zod';
import { inTransaction } from '@/db/in-transaction';
import type { ImportOptions, ImportResult } from '@/db/jobs/import-responses';
import { type Checked, type Staged, stageRows } from '@/db/jobs/stage-rows';
import { loadPlaces } from '@/db/queries/load-places';
import { NATIONAL, OFFICIAL_INDEXES, OFFICIAL_PARTS } from '@/lib/official/official-result';
import { faultsOf } from '@/lib/submission/fault';

const COLUMNS = {
  required: ['index', 'year', 'place', 'part', 'value', 'source'],
  optional: ['rank'],
};
const LARGEST = 100;

const rowSchema = z
  .object({
    index: z.enum(OFFICIAL_INDEXES),
    year: z
      .string()
      .regex(/^(20\d\d|2100)$/, 'year')
      .transform(Number),
    place: z.string(),
    part: z.enum(OFFICIAL_PARTS),
    // Kept as written, so that 83,94 is never 83.9399…
    value: z
      .string()
      .regex(/^\d{1,3}([.,]\d{1,4})?$/, 'official_value')
      .transform((text) => text.replace(',', '.'))
      .refine((text) => Number(text) <= LARGEST, 'official_value'),
    rank: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'rank')
      .transform(Number)
      .nullable()
      .default(null),
    source: z
      .string()
      .max(500)
      .refine((text) => !text.includes('\u0000'), 'text_nul')
      .transform((text) => text.normalize('NFC')),
  })
  .superRefine((row, context) => {
    // The Ministry tells the five factors for SIPAS only.
    if (row.index === 'par' && row.part !== 'total') {
      context.addIssue({ code: 'custom', path: ['part'], message: 'choice' });
    }
  });

type Row = z.infer<typeof rowSchema>;

/** What `npm run import -- official` says besides the counts: each figure that took another one's place. */
export type OfficialImportResult = ImportResult & { changes: string[] };

function check(fields: Record<string, string>, places: ReadonlySet<string>): Checked<Row> {
  const given = Object.entries(fields).flatMap(([column, text]) =>
    text.trim() === '' ? [] : [[column, text.trim()]],
  );
  const parsed = rowSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  if (places.has(parsed.data.place)) return { row: parsed.data };
  return { faults: [{ path: ['place'], code: 'place_unknown' }] };
}

async function stage(client: PoolClient, batch: readonly Staged<Row>[]): Promise<void> {
  await client.query(
    `insert into staged (line, index, year, place, part, value, rank, source)
     select * from unnest($1::integer[], $2::text[], $3::smallint[], $4::text[], $5::text[],
                          $6::numeric[], $7::integer[], $8::text[])`,
    [
      batch.map(({ line }) => line),
      batch.map(({ row }) => row.index),
      batch.map(({ row }) => row.year),
      batch.map(({ row }) => row.place),
      batch.map(({ row }) => row.part),
      batch.map(({ row }) => row.value),
      batch.map(({ row }) => row.rank),
      batch.map(({ row }) => row.source),
    ],
  );
}

async function stageFile(client: PoolClient, options: ImportOptions): Promise<number> {
  const provinces = (await loadPlaces(client)).filter(({ kind }) => kind === 'province');
  const places = new Set([NATIONAL, ...provinces.map(({ code }) => code)]);
  await client.query(
    `create temporary table staged (line integer, index text, year smallint, place text, part text,
       value numeric(7, 4), rank integer, source text) on commit drop`,
  );
  return stageRows(options, {
    columns: COLUMNS,
    check: (fields) => check(fields, places),
    stage: (batch) => stage(client, batch),
  });
}

/** The same figure given twice with unlike rows: nobody can say which is right. */
async function refuseContradictions(
  client: PoolClient,
  report: ImportOptions['report'],
): Promise<void> {
  const { rows } = await client.query<{ line: number }>(
    `delete from staged using (
       select index, year, place, part from staged group by 1, 2, 3, 4
       having count(distinct (value, coalesce(rank, 0), source)) > 1
     ) as twice
     where (twice.index, twice.year, twice.place, twice.part) =
           (staged.index, staged.year, staged.place, staged.part)
     returning line`,
  );
  for (const { line } of rows) await report.add({ line, field: 'value', code: 'result_twice' });
}

type Difference = {
  line: number;
  what: string;
  knownValue: string;
  knownRank: string;
  knownSource: string;
  givenValue: string;
  givenRank: string;
  givenSource: string;
};

async function findDifferences(client: PoolClient): Promise<Difference[]> {
  const { rows } = await client.query<Difference>(
    `select staged.line, concat_ws(' ', index, year, place, part) as what,
            trim_scale(known.value)::text as "knownValue", coalesce(known.rank::text, '–') as "knownRank",
            known.source as "knownSource", trim_scale(staged.value)::text as "givenValue",
            coalesce(staged.rank::text, '–') as "givenRank", staged.source as "givenSource"
     from staged join official_results as known using (index, year, place, part)
     where (known.value, known.rank, known.source)
           is distinct from (staged.value, staged.rank, staged.source)
     order by staged.line`,
  );
  return rows;
}

async function store(client: PoolClient, now: ImportOptions['now']): Promise<number> {
  const { rowCount } = await client.query(
    `insert into official_results (index, year, place, part, value, rank, source, mark, imported_at)
     select distinct on (index, year, place, part)
            index, year, place, part, value, rank, source, 'imported', $1
     from staged order by index, year, place, part
     on conflict (index, year, place, part) do update set
       value = excluded.value, rank = excluded.rank, source = excluded.source,
       mark = excluded.mark, imported_at = excluded.imported_at
     where (official_results.value, official_results.rank, official_results.source)
       is distinct from (excluded.value, excluded.rank, excluded.source)`,
    [now],
  );
  return rowCount ?? 0;
}

/**
 * Imports published results of SIPAS and PAR Index: all or nothing, unless told to skip what is invalid.
 * The same file again changes nothing. A figure that is known with another value, rank or source is a
 * fault that names both, unless the caller says that the file replaces what is kept.
 * @throws Error for a file that cannot be read as CSV at all
 */
export async function importOfficial(
  options: ImportOptions & { replaces: boolean },
): Promise<OfficialImportResult> {
  const { report, replaces } = options;
  return inTransaction(options.db, async (client) => {
    const rows = await stageFile(client, options);
    await refuseContradictions(client, report);
    const differences = await findDifferences(client);
    if (!replaces) {
      for (const { line, what, ...values } of differences) {
        await report.add({ line, field: 'value', code: 'result_differs', values });
      }
      const lines = differences.map(({ line }) => line);
      await client.query('delete from staged where line = any($1::integer[])', [lines]);
    }
    const faulty = report.rowCount;
    const isStored = faulty === 0 || options.skipInvalid;
    const added = isStored ? await store(client, options.now) : 0;
    const known = isStored ? rows - faulty - added : 0;
    const changes =
      isStored && replaces
        ? differences.map(
            (one) =>
              `${one.what}: ${one.knownValue} (rank ${one.knownRank}, ${one.knownSource}) → ` +
              `${one.givenValue} (rank ${one.givenRank}, ${one.givenSource})`,
          )
        : [];
    return { rows, added, known, faulty, isStored, changes };
  });
}
