import type { Database } from '@/db/client';
import type { RollupFilter } from '@/db/queries/count-rollups';
import type { Scope } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import type { PlaceId } from '@/lib/places/place';
import type { Day } from '@/lib/time/day';

export type CommentRow = {
  /** The day only: the time of day could tell who it was. */
  day: Day;
  centreId: PlaceId;
  counterId: PlaceId | null;
  questionnaireId: number;
  channel: number;
  /** Of the form; the comment is most likely in it. */
  language: Language;
  ratings: (number | null)[];
  comment: string;
};

/** The newest comments of a place and filter. @throws Error for the public: comments are not published */
export async function latestComments(
  runner: Pick<Database['pool'], 'query'>,
  scope: Scope,
  filter: RollupFilter,
  limit: number,
): Promise<CommentRow[]> {
  if (scope.kind === 'public') throw new Error('expected a member of staff to ask for comments');
  const { rows } = await runner.query<CommentRow>(
    `select day, centre_id as "centreId", counter_id as "counterId",
            questionnaire_id as "questionnaireId", channel, language, ratings, comment
     from responses
     where comment is not null and centre_id = any($1::integer[]) and day between $2 and $3
       and ($4::integer[] is null or counter_id = any($4::integer[]))
       and ($5::smallint is null or channel = $5::smallint)
     order by submitted_at desc, id limit $6`,
    [
      filter.centreIds,
      filter.period.from,
      filter.period.to,
      filter.counterIds,
      filter.channel,
      limit,
    ],
  );
  return rows;
}
