import type { Database } from '@/db/client';
import type { Signed } from '@/db/queries/paper-sheets';
import type { PlaceId } from '@/lib/places/place';
import type { KeyedSheet } from '@/lib/submission/keyed-sheet';
import type { Day } from '@/lib/time/day';

type Keyed = {
  /** Of the response to be; the same again is the same sheet. */
  responseId: string;
  centreId: PlaceId;
  counterId: PlaceId | null;
  questionnaireId: number;
  day: Day;
  sheet: KeyedSheet;
  signed: Signed;
};

/**
 * The first keying of a sheet. It counts for nothing until somebody keys it a second time.
 * @returns the number to be written onto the sheet
 */
export async function keyPaperSheet(
  runner: Pick<Database['pool'], 'query'>,
  keyed: Keyed,
): Promise<number> {
  const { signed } = keyed;
  await runner.query(
    `insert into paper_sheets (response_id, centre_id, counter_id, questionnaire_id, day, first,
       first_by, first_by_name, first_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (response_id) do nothing`,
    [
      keyed.responseId,
      keyed.centreId,
      keyed.counterId,
      keyed.questionnaireId,
      keyed.day,
      JSON.stringify(keyed.sheet),
      signed.by,
      signed.name,
      signed.at,
    ],
  );
  const { rows } = await runner.query<{ number: number }>(
    'select number from paper_sheets where response_id = $1',
    [keyed.responseId],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('expected the sheet to be kept, found none');
  return number;
}
