import type { Database } from '@/db/client';
import { instantOf } from '@/db/queries/device-row';
import type { PlaceId } from '@/lib/places/place';
import type { KeyedSheet } from '@/lib/submission/keyed-sheet';
import type { Day } from '@/lib/time/day';
import type { Instant } from '@/lib/time/instant';

export type Signed = { by: string; name: string; at: Instant };

export type PaperSheet = {
  number: number;
  responseId: string;
  centreId: PlaceId;
  counterId: PlaceId | null;
  questionnaireId: number;
  day: Day;
  /** `null` when the sheet is done. */
  first: KeyedSheet | null;
  firstSigned: Signed;
  second: KeyedSheet | null;
  secondSigned: Signed | null;
  finishedSigned: Signed | null;
  discardReason: string | null;
};

type Row = Omit<PaperSheet, 'firstSigned' | 'secondSigned' | 'finishedSigned'> & {
  firstBy: string;
  firstByName: string;
  firstAt: Date;
  secondBy: string | null;
  secondByName: string | null;
  secondAt: Date | null;
  finishedBy: string | null;
  finishedByName: string | null;
  finishedAt: Date | null;
};

type Runner = Pick<Database['pool'], 'query'>;

const COLUMNS = `number, response_id as "responseId", centre_id as "centreId",
  counter_id as "counterId", questionnaire_id as "questionnaireId", day, first, second,
  first_by as "firstBy", first_by_name as "firstByName", first_at as "firstAt",
  second_by as "secondBy", second_by_name as "secondByName", second_at as "secondAt",
  finished_by as "finishedBy", finished_by_name as "finishedByName", finished_at as "finishedAt",
  discard_reason as "discardReason"`;

function signed(by: string | null, name: string | null, at: Date | null): Signed | null {
  return by === null || name === null || at === null ? null : { by, name, at: instantOf(at) };
}

function sheetOf(row: Row): PaperSheet {
  const { number, responseId, centreId, counterId, questionnaireId, day } = row;
  const { first, second, discardReason } = row;
  return {
    ...{ number, responseId, centreId, counterId, questionnaireId, day },
    ...{ first, second, discardReason },
    firstSigned: { by: row.firstBy, name: row.firstByName, at: instantOf(row.firstAt) },
    secondSigned: signed(row.secondBy, row.secondByName, row.secondAt),
    finishedSigned: signed(row.finishedBy, row.finishedByName, row.finishedAt),
  };
}

/** @param lock keeps others off it until the transaction ends */
export async function findPaperSheet(
  runner: Runner,
  number: number,
  { lock = false } = {},
): Promise<PaperSheet | null> {
  const { rows } = await runner.query<Row>(
    `select ${COLUMNS} from paper_sheets where number = $1::bigint ${lock ? 'for update' : ''}`,
    [number],
  );
  return rows[0] ? sheetOf(rows[0]) : null;
}

/** The sheets of these centres and counters that are not done, the oldest first. */
export async function listOpenPaperSheets(
  runner: Runner,
  placeIds: readonly PlaceId[],
): Promise<PaperSheet[]> {
  const { rows } = await runner.query<Row>(
    `select ${COLUMNS} from paper_sheets
     where finished_at is null and coalesce(counter_id, centre_id) = any($1::integer[])
     order by number`,
    [placeIds],
  );
  return rows.map(sheetOf);
}

export type PaperCounts = {
  /** Keyed twice and stored. */
  stored: number;
  /** Of these, those whose two keyings differed somewhere. */
  differed: number;
  /** Of these, those that one and the same person keyed twice. */
  alone: number;
  discarded: number;
};

/** What became of the sheets of these centres and counters that are done. */
export async function countPaperSheets(
  runner: Runner,
  placeIds: readonly PlaceId[],
): Promise<PaperCounts> {
  const { rows } = await runner.query<PaperCounts>(
    `select (count(*) filter (where discard_reason is null))::integer as stored,
       (count(*) filter (where discard_reason is null and differing > 0))::integer as differed,
       (count(*) filter (where discard_reason is null and first_by = second_by))::integer as alone,
       (count(*) filter (where discard_reason is not null))::integer as discarded
     from paper_sheets
     where finished_at is not null and coalesce(counter_id, centre_id) = any($1::integer[])`,
    [placeIds],
  );
  return rows[0] ?? { stored: 0, differed: 0, alone: 0, discarded: 0 };
}
