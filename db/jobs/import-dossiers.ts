import type { PoolClient } from 'pg';
import { z } from 'zod';
import { inTransaction } from '@/db/in-transaction';
import type { ImportOptions, ImportResult } from '@/db/jobs/import-responses';
import { type Checked, type Staged, stageRows } from '@/db/jobs/stage-rows';
import { loadPlaces } from '@/db/queries/load-places';
import type { PlaceId } from '@/lib/places/place';
import { PlaceTree } from '@/lib/places/place-tree';
import { faultsOf } from '@/lib/submission/fault';
import { daySchema } from '@/lib/time/schemas';

const COLUMNS = { required: ['centre', 'day', 'resolved'], optional: ['received', 'onTime'] };

const count = z
  .string()
  .regex(/^\d{1,7}$/, 'count')
  .transform(Number);
const optionalCount = z
  .string()
  .regex(/^\d{0,7}$/, 'count')
  .transform((text) => (text === '' ? undefined : Number(text)))
  .optional();

const rowSchema = z
  .object({
    centre: z.string(),
    day: daySchema,
    resolved: count,
    received: optionalCount,
    onTime: optionalCount,
  })
  .superRefine((row, context) => {
    if (row.onTime !== undefined && row.onTime > row.resolved) {
      context.addIssue({ code: 'custom', path: ['onTime'], message: 'on_time_more_than_resolved' });
    }
  });

type Row = z.infer<typeof rowSchema> & { centreId: PlaceId };

async function stage(client: PoolClient, batch: readonly Staged<Row>[]): Promise<void> {
  await client.query(
    `insert into staged (line, centre_id, day, resolved, received, on_time)
     select * from unnest($1::integer[], $2::integer[], $3::date[], $4::integer[], $5::integer[], $6::integer[])`,
    [
      batch.map((each) => each.line),
      batch.map((each) => each.row.centreId),
      batch.map((each) => each.row.day),
      batch.map((each) => each.row.resolved),
      batch.map((each) => each.row.received ?? null),
      batch.map((each) => each.row.onTime ?? null),
    ],
  );
}

function check(fields: Record<string, string>, tree: PlaceTree): Checked<Row> {
  const trimmed = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, text.trim()]),
  );
  const parsed = rowSchema.safeParse(trimmed);
  const centre = tree.find(trimmed.centre ?? '');
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  if (centre?.kind !== 'centre') faults.push({ path: ['centre'], code: 'place_unknown' });
  if (!parsed.success || centre?.kind !== 'centre') return { faults };
  return { row: { ...parsed.data, centreId: centre.id } };
}

async function stageFile(client: PoolClient, options: ImportOptions): Promise<number> {
  const tree = new PlaceTree(await loadPlaces(client));
  await client.query(
    'create temporary table staged (like dossier_counts, line integer not null) on commit drop',
  );
  return stageRows(options, {
    columns: COLUMNS,
    check: (fields) => check(fields, tree),
    stage: (batch) => stage(client, batch),
  });
}

/** One centre and day with two different lines in the file: nobody can say which is right. */
async function refuseContradictions(
  client: PoolClient,
  report: ImportOptions['report'],
): Promise<void> {
  const { rows } = await client.query<{ line: number }>(
    `delete from staged using (
       select centre_id, day from staged group by 1, 2
       having count(distinct (resolved, received, on_time)) > 1
     ) as twice where twice.centre_id = staged.centre_id and twice.day = staged.day returning line`,
  );
  for (const { line } of rows) await report.add({ line, field: 'day', code: 'day_twice' });
}

/**
 * Imports dossiers by centre and day: all or nothing, unless told to skip what is invalid. A centre and
 * day that is known already takes the new numbers; importing a file again changes nothing.
 * @throws Error for a file that cannot be read as CSV at all
 */
export async function importDossiers(options: ImportOptions): Promise<ImportResult> {
  return inTransaction(options.db, async (client) => {
    const rows = await stageFile(client, options);
    await refuseContradictions(client, options.report);
    const faulty = options.report.rowCount;
    const isStored = faulty === 0 || options.skipInvalid;
    const stored = isStored
      ? await client.query(
          `insert into dossier_counts (centre_id, day, resolved, received, on_time)
           select distinct on (centre_id, day) centre_id, day, resolved, received, on_time
           from staged order by centre_id, day
           on conflict (centre_id, day) do update set
             resolved = excluded.resolved, received = excluded.received, on_time = excluded.on_time
           where (dossier_counts.resolved, dossier_counts.received, dossier_counts.on_time)
             is distinct from (excluded.resolved, excluded.received, excluded.on_time)`,
        )
      : null;
    const added = stored?.rowCount ?? 0;
    return { rows, added, known: isStored ? rows - faulty - added : 0, faulty, isStored };
  });
}
