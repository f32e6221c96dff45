import type { PoolClient } from 'pg';
import type { Database } from '@/db/client';
import { acceptSubmission } from '@/db/commands/accept-submission';
import {
  type Column,
  RESPONSE_COLUMNS,
  rowsAsParameters,
  STORED_COLUMNS,
  type StoredResponse,
  storeStatement,
} from '@/db/commands/store-responses';
import { inTransaction } from '@/db/in-transaction';
import type { FaultReport } from '@/db/jobs/fault-report';
import { type Checked, type Staged, stageRows } from '@/db/jobs/stage-rows';
import { submissionColumns, submissionOfRow } from '@/db/jobs/submission-of-row';
import { knownLanguages } from '@/db/queries/language-packs';
import { loadPlaces } from '@/db/queries/load-places';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { questionnaireShapes } from '@/db/queries/questionnaire-shapes';
import { PlaceTree } from '@/lib/places/place-tree';
import type { Instant } from '@/lib/time/instant';

export type ImportOptions = {
  db: Database;
  file: string;
  report: FaultReport;
  skipInvalid: boolean;
  secret: string;
  now: Instant;
  onProgress: (rows: number) => void;
};

export type ImportResult = {
  rows: number;
  added: number;
  /** Valid rows that were stored before, by this file or by the door. */
  known: number;
  faulty: number;
  /** False when faults kept everything out. */
  isStored: boolean;
};

type StagedResponse = Staged<StoredResponse>;

const STAGED_COLUMNS: readonly Column<StagedResponse>[] = [
  ['line', 'integer', (staged) => staged.line],
  ...STORED_COLUMNS.map(
    ([name, type, value]): Column<StagedResponse> => [name, type, (staged) => value(staged.row)],
  ),
];

async function stage(client: PoolClient, batch: readonly StagedResponse[]): Promise<void> {
  const { source, values } = rowsAsParameters(STAGED_COLUMNS, batch);
  await client.query(`insert into staged (line, ${RESPONSE_COLUMNS}) ${source}`, values);
}

/** A rating is named by its question, as its column is. */
function checked(accepted: ReturnType<typeof acceptSubmission>): Checked<StoredResponse> {
  if (accepted.kind === 'accepted') return { row: accepted.response };
  if (accepted.kind === 'unknown-place') {
    return { faults: [{ path: [accepted.path], code: 'place_unknown' }] };
  }
  const faults = accepted.faults.map(({ path, code }) => ({
    path: path[0] === 'ratings' && path.length > 1 ? path.slice(1, 2) : path,
    code,
  }));
  return { faults };
}

/** Reads and checks every row; what is right waits in a table that only this connection sees. */
async function stageFile(client: PoolClient, options: ImportOptions): Promise<number> {
  const tree = new PlaceTree(await loadPlaces(client));
  const questionnaires = new QuestionnaireRegistry(await loadQuestionnaires(client));
  const against = {
    tree,
    questionnaires,
    languages: await knownLanguages(client),
    secret: options.secret,
    receivedAt: options.now,
  };
  await client.query(
    'create temporary table staged (like responses, line integer not null) on commit drop',
  );
  const rows = await stageRows(options, {
    columns: submissionColumns(questionnaires),
    check: (fields) => checked(acceptSubmission(submissionOfRow(fields, questionnaires), against)),
    stage: (batch) => stage(client, batch),
  });
  await client.query('create index on staged (id)');
  await client.query('analyze staged');
  return rows;
}

/** An id with two bodies: within the file, or in the file and in the record. */
async function refuseConflicts(client: PoolClient, report: FaultReport): Promise<void> {
  const { rows } = await client.query<{ line: number }>(
    `delete from staged using (
       select staged.id from staged left join responses using (id)
       group by staged.id
       having count(distinct staged.fingerprint) > 1
          or bool_or(responses.fingerprint is not null and responses.fingerprint <> staged.fingerprint)
     ) as conflicting where conflicting.id = staged.id returning line`,
  );
  for (const { line } of rows) await report.add({ line, field: 'id', code: 'id_conflict' });
  await client.query('delete from staged a using staged b where a.id = b.id and a.line > b.line');
}

async function storeStaged(client: PoolClient): Promise<number> {
  let added = 0;
  for (const shape of await questionnaireShapes(client)) {
    const source = `select ${RESPONSE_COLUMNS} from staged where questionnaire_id = ${Number(shape.id)}`;
    const stored = await client.query(storeStatement(source, shape, 'count(*)::integer as n'));
    added += stored.rows[0].n;
  }
  return added;
}

/**
 * Imports responses from a CSV file: all or nothing, unless told to skip what is invalid. The rows are
 * checked first and stored at the end in one statement a questionnaire version, so that the server's own
 * submissions wait for it only moments. Importing a file again adds nothing.
 * @throws Error for a file that cannot be read as CSV at all
 */
export async function importResponses(options: ImportOptions): Promise<ImportResult> {
  return inTransaction(options.db, async (client) => {
    const rows = await stageFile(client, options);
    await refuseConflicts(client, options.report);
    const valid = await client.query('select count(*)::integer as n from staged');
    const faulty = options.report.rowCount;
    const isStored = faulty === 0 || options.skipInvalid;
    const added = isStored ? await storeStaged(client) : 0;
    return { rows, added, known: isStored ? valid.rows[0].n - added : 0, faulty, isStored };
  });
}
