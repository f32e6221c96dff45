import type { Database } from '@/db/client';
import { ROLLUP_WHERE, type RollupFilter, rollupParameters } from '@/db/tally-rollups';
import type { Scope } from '@/lib/access/scope';
import type { PlaceId } from '@/lib/places/place';

/** A response without what could tell who gave it: no id, day, hour, comment or profile. */
export type TracedResponse = {
  /** `YYYY-MM` */
  month: string;
  centreId: PlaceId;
  /** Null when none is named, or so few answered there in the month that it could point at a person. */
  counterId: PlaceId | null;
  questionnaireId: number;
  channel: number;
  language: string;
  setAsideBy: number;
  /** Null when nobody helped, or so few were helped by one of that role in the month that he would know whom. */
  helper: number | null;
  ratings: (number | null)[];
  /** Positions from 1 in the reasons of the questionnaire version. */
  reasons: number[];
};

export type TracedResponses = {
  count: number;
  /** The next rows; none at the end. */
  next(): Promise<TracedResponse[]>;
  /** Gives the connection back, also before the end; may be called twice. */
  close(): Promise<void>;
};

const BATCH = 2_000;

/**
 * The responses behind the figures of a filter, counted or set aside, from one snapshot: as many rows as
 * `count` says, or an error. In an order that tells nothing of when they came.
 * The caller closes it.
 * @throws Error for the public
 */
export async function streamResponses(
  db: Database,
  scope: Scope,
  filter: RollupFilter,
  options: { questionnaireIds: readonly number[]; fewestTogether: number },
): Promise<TracedResponses> {
  if (scope.kind === 'public') throw new Error('expected a member of staff to ask for responses');
  const client = await db.pool.connect();
  const where = `${ROLLUP_WHERE} and questionnaire_id = any($6::smallint[])`;
  const values = [...rollupParameters(filter), options.questionnaireIds];
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout to 0');
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer as n from responses where ${where}`,
      values,
    );
    await client.query(
      `declare traced no scroll cursor for
       with found as (
         select *, to_char(day, 'YYYY-MM') as month from responses where ${where}
       )
       select month, centre_id as "centreId",
              case when count(*) over (partition by month, counter_id) >= $7 then counter_id end
                as "counterId",
              questionnaire_id as "questionnaireId", channel, language,
              set_aside_by as "setAsideBy",
              case when count(*) over (partition by month, centre_id, helper) >= $7 then helper end
                as helper,
              ratings, coalesce(reasons, '{}') as reasons
       from found order by month, id`,
      [...values, options.fewestTogether],
    );
    let closing: Promise<void> | null = null;
    const close = () => {
      closing ??= client.query('rollback').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
      return closing;
    };
    const next = async () => {
      if (closing) return [];
      const found = await client.query<TracedResponse>(`fetch ${BATCH} from traced`);
      if (found.rows.length === 0) await close();
      return found.rows;
    };
    return { count: rows[0]?.n ?? 0, next, close };
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}
