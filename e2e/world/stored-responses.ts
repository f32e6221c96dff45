import type { World } from '@/e2e/world/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { type Channel, channelOfNumber } from '@/lib/submission/channel';
import { receiptOf } from '@/lib/submission/receipt';
import type { Day } from '@/lib/time/day';

export type StoredAnswer = {
  id: string;
  receipt: string;
  centre: string;
  counter: string | null;
  day: Day;
  questionnaire: string;
  channel: Channel;
  setAsideBy: number;
  language: string;
  /** Of the language pack it was asked in. */
  languageVersion: number | null;
  ratings: (Rating | null)[];
  /** Positions from 1 among the reasons of the questionnaire. */
  reasons: number[] | null;
  comment: string | null;
  profile: Record<string, string> | null;
};

type Row = Omit<StoredAnswer, 'receipt' | 'channel'> & { channel: number };

/** What the record holds, read past the product: everything, or of one centre or counter. */
export async function storedResponses(
  { database }: Pick<World, 'database'>,
  place: string | null = null,
): Promise<StoredAnswer[]> {
  const { rows } = await database.query<Row>(
    `select r.id, centre.code as centre, counter.code as counter, r.day, q.code as questionnaire,
            r.channel, r.set_aside_by as "setAsideBy", r.language,
            r.language_version as "languageVersion", r.ratings, r.reasons, r.comment, r.profile
       from responses r
       join places centre on centre.id = r.centre_id
       left join places counter on counter.id = r.counter_id
       join questionnaires q on q.id = r.questionnaire_id
      where $1::text is null or $1 in (centre.code, counter.code)
      order by r.received_at, r.id`,
    [place],
  );
  return rows.map((row) => ({
    ...row,
    channel: channelOfNumber(row.channel),
    receipt: receiptOf(row.id),
  }));
}
