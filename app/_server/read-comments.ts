import { rollupFilter } from '@/app/_server/read-counts';
import type { Runtime } from '@/app/_server/runtime';
import { countResponses, countRollups, type RollupFilter } from '@/db/queries/count-rollups';
import { type CommentRow, latestComments } from '@/db/queries/latest-comments';
import type { Scope } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import { CHECKS } from '@/lib/integrity/checks';
import type { Place, PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { OVERALL, RATINGS, type Rating } from '@/lib/questionnaire/questionnaire';
import type { ScoreQuery } from '@/lib/reports/score-query';
import { SMALLEST_CELL } from '@/lib/reports/shown';
import { type Channel, channelOfNumber } from '@/lib/submission/channel';
import type { Day } from '@/lib/time/day';

export type ShownComment = {
  day: Day;
  /** The counter; the centre when so few answered at the counter that it could point at a person. */
  place: Place;
  channel: Channel;
  language: Language;
  overall: Rating | null;
  text: string;
};

export type CommentsRead =
  | { kind: 'too-few' }
  | {
      kind: 'shown';
      comments: ShownComment[];
      /** Left out for now: fewer than five answers at their centre. */
      withheld: number;
    };

const EVERY_VERDICT = [0, ...CHECKS.map((check) => check.number)];

async function answersByPlace(
  runtime: Runtime,
  scope: Scope,
  filter: RollupFilter,
): Promise<Map<PlaceId, number>> {
  const numbers = new Map<PlaceId, number>();
  const add = (id: PlaceId, n: number) => numbers.set(id, (numbers.get(id) ?? 0) + n);
  for (const { id } of runtime.questionnaires.all) {
    const rows = await countRollups(runtime.db.pool, scope, filter, {
      questionnaire: { id, itemCount: 0, reasonCount: 0 },
      bucket: 'counter',
      setAside: EVERY_VERDICT,
    });
    for (const row of rows) {
      add(row.centreId, row.n);
      if (row.bucket) add(Number(row.bucket) as PlaceId, row.n);
    }
  }
  return numbers;
}

function overallOf(runtime: Runtime, row: CommentRow): Rating | null {
  const entry = runtime.questionnaires.all.find(({ id }) => id === row.questionnaireId);
  const index = entry?.questionnaire.items.findIndex((item) => item.code === OVERALL) ?? -1;
  return RATINGS.find((rating) => rating === row.ratings[index]) ?? null;
}

/** The newest comments of a place and filter, each told no closer than five answers allow. */
export async function readComments(
  runtime: Runtime,
  scope: Scope,
  asked: { tree: PlaceTree; place: Place; query: ScoreQuery; limit: number },
): Promise<CommentsRead> {
  const { tree, place, query, limit } = asked;
  const filter = rollupFilter(tree, place, query);
  const { pool } = runtime.db;
  const [numbers, rows] = await Promise.all([
    countResponses(pool, scope, filter),
    latestComments(pool, scope, filter, limit),
  ]);
  const total = numbers.reduce((sum, number) => sum + number.n, 0);
  if (total > 0 && total < SMALLEST_CELL) return { kind: 'too-few' };
  const centreIds = [...new Set(rows.map((row) => row.centreId))];
  const answers = await answersByPlace(runtime, scope, { ...filter, centreIds });
  const isEnough = (id: PlaceId | null) => id !== null && (answers.get(id) ?? 0) >= SMALLEST_CELL;
  const comments = rows.flatMap((row): ShownComment[] => {
    const id = isEnough(row.counterId) ? row.counterId : row.centreId;
    if (id === null || !isEnough(id)) return [];
    const { day, language, comment: text } = row;
    const channel = channelOfNumber(row.channel);
    return [
      { day, place: tree.get(id), channel, language, overall: overallOf(runtime, row), text },
    ];
  });
  return { kind: 'shown', comments, withheld: rows.length - comments.length };
}
