import { ASSISTED, rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { ratingPatterns } from '@/db/queries/rating-patterns';
import type { Scope } from '@/lib/access/scope';
import { type Importance, importanceOf } from '@/lib/reports/importance';
import type { ScoreQuery } from '@/lib/reports/score-query';

/** What matters to people, from the raw answers of a query; for whoever answers for the place. */
export async function readImportance(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  { tree, place, entries }: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<Importance> {
  const byId = new Map(entries.map(({ id, questionnaire }) => [id, questionnaire.items]));
  const rows = await ratingPatterns(runtime.db.pool, scope, rollupFilter(tree, place, query), {
    questionnaireIds: [...byId.keys()],
    setAside: query.channel === 'assisted' ? [0, ASSISTED] : [0],
  });
  return importanceOf(
    rows.map(({ questionnaireId, ratings, count }) => ({
      items: byId.get(questionnaireId) ?? [],
      ratings,
      count,
    })),
  );
}
