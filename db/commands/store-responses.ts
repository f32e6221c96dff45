import type { Database } from '@/db/client';
import { addToRollupsSql, tallySql } from '@/db/rollup-sql';
import type { PlaceId } from '@/lib/places/place';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import type { Profile } from '@/lib/submission/profile';
import type { Day } from '@/lib/time/day';
import type { Instant } from '@/lib/time/instant';

/** A response as it is kept: places and questionnaire resolved, judged by the checks. */
export type StoredResponse = {
  id: string;
  receivedAt: Instant;
  submittedAt: Instant;
  startedAt: Instant;
  day: Day;
  centreId: PlaceId;
  counterId: PlaceId | null;
  questionnaireId: number;
  channel: number;
  setAsideBy: number;
  checkVersion: number;
  language: string;
  /** Of the language pack in whose words it was asked; `null` for the product's own. */
  languageVersion: number | null;
  /** The number of the role of whoever helped; `null` when nobody did, or it is not known. */
  helper: number | null;
  ratings: readonly (Rating | null)[];
  /** Positions from 1 in the reasons of the questionnaire version. */
  reasons: readonly number[];
  comment: string | null;
  dossierKey: Buffer | null;
  profile: Profile | null;
  fingerprint: Buffer;
};

export type StoreOutcome =
  | { kind: 'stored' }
  | { kind: 'repeated'; receivedAt: Instant }
  | { kind: 'conflict' };

type QueryRunner = Pick<Database['pool'], 'query'>;

/** A column's name, its type, and its value as the driver takes it. */
export type Column<Row> = readonly [name: string, type: string, value: (row: Row) => unknown];

export const STORED_COLUMNS: readonly Column<StoredResponse>[] = [
  ['id', 'uuid', (r) => r.id],
  ['received_at', 'timestamptz', (r) => r.receivedAt],
  ['submitted_at', 'timestamptz', (r) => r.submittedAt],
  ['started_at', 'timestamptz', (r) => r.startedAt],
  ['day', 'date', (r) => r.day],
  ['centre_id', 'integer', (r) => r.centreId],
  ['counter_id', 'integer', (r) => r.counterId],
  ['questionnaire_id', 'smallint', (r) => r.questionnaireId],
  ['channel', 'smallint', (r) => r.channel],
  ['set_aside_by', 'smallint', (r) => r.setAsideBy],
  ['check_version', 'smallint', (r) => r.checkVersion],
  ['language', 'text', (r) => r.language],
  ['language_version', 'smallint', (r) => r.languageVersion],
  ['helper', 'smallint', (r) => r.helper],
  ['ratings', 'smallint[]', (r) => `{${r.ratings.map((rating) => rating ?? 'NULL').join(',')}}`],
  ['reasons', 'smallint[]', (r) => (r.reasons.length ? `{${r.reasons.join(',')}}` : null)],
  ['comment', 'text', (r) => r.comment],
  ['dossier_key', 'bytea', (r) => r.dossierKey && `\\x${r.dossierKey.toString('hex')}`],
  ['profile', 'jsonb', (r) => r.profile && JSON.stringify(r.profile)],
  ['fingerprint', 'bytea', (r) => `\\x${r.fingerprint.toString('hex')}`],
];

export const RESPONSE_COLUMNS = STORED_COLUMNS.map(([name]) => name).join(', ');

/**
 * Stores the rows of `source` (columns as in `responses`, one questionnaire version) and adds those that
 * are new to the rollups, in one statement that answers `answer` over the new rows.
 */
export function storeStatement(
  source: string,
  shape: { itemCount: number; reasonCount: number },
  answer: 'id' | 'count(*)::integer as n',
): string {
  const { itemCount, reasonCount } = shape;
  return `with added as (
      insert into responses (${RESPONSE_COLUMNS}) ${source} order by id
      on conflict (id) do nothing
      returning ${RESPONSE_COLUMNS}
    ), rolled as (${addToRollupsSql(tallySql('added', itemCount, reasonCount), itemCount, reasonCount)})
    select ${answer} from added`;
}

/**
 * Many rows as one parameter a column. Arrays of arrays cannot be unnested row by row, so those
 * columns travel as text and are cast.
 */
export function rowsAsParameters<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { source: string; values: unknown[] } {
  const parameters = columns.map(([, type], i) =>
    type.endsWith('[]') ? `$${i + 1}::text[]` : `$${i + 1}::${type}[]`,
  );
  const casts = columns.map(([name, type]) => `${name}::${type}`);
  const names = columns.map(([name]) => name);
  return {
    source: `select ${casts.join(', ')} from unnest(${parameters.join(', ')}) as given(${names.join(', ')})`,
    values: columns.map(([, , value]) => rows.map(value)),
  };
}

async function outcomesOfKnown(
  runner: QueryRunner,
  known: readonly StoredResponse[],
): Promise<Map<string, StoreOutcome>> {
  const { rows } = await runner.query<{ id: string; fingerprint: Buffer; received_at: Date }>(
    'select id, fingerprint, received_at from responses where id = any($1::uuid[])',
    [known.map((response) => response.id)],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    known.map((response): [string, StoreOutcome] => {
      const row = stored.get(response.id);
      if (!row) throw new Error(`expected response ${response.id} to be stored, found none`);
      return row.fingerprint.equals(response.fingerprint)
        ? [response.id, { kind: 'repeated', receivedAt: row.received_at.toISOString() as Instant }]
        : [response.id, { kind: 'conflict' }];
    }),
  );
}

/**
 * Stores responses of ONE questionnaire version and adds them to the rollups in one statement:
 * either both are durable when it returns, or neither.
 * Ids must be distinct. An id that is already stored is not stored again: same fingerprint →
 * `repeated`, another → `conflict`.
 * @returns the outcome for each id
 * @throws whatever the driver throws when the database is away or refuses
 */
export async function storeResponses(
  runner: QueryRunner,
  questionnaire: { itemCount: number; reasonCount: number },
  batch: readonly StoredResponse[],
): Promise<Map<string, StoreOutcome>> {
  if (batch.length === 0) return new Map();
  const { source, values } = rowsAsParameters(STORED_COLUMNS, batch);
  const { rows } = await runner.query<{ id: string }>(
    storeStatement(source, questionnaire, 'id'),
    values,
  );
  const added = new Set(rows.map((row) => row.id));
  const known = batch.filter((response) => !added.has(response.id));
  const outcomes = known.length > 0 ? await outcomesOfKnown(runner, known) : new Map();
  for (const id of added) outcomes.set(id, { kind: 'stored' });
  return outcomes;
}
