import { ASSISTED, rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { countResponses } from '@/db/queries/count-rollups';
import type { Scope } from '@/lib/access/scope';
import type { ScoreQuery } from '@/lib/reports/score-query';

/** Which versions of the questionnaire the counted answers of a query followed, in order. */
export async function readVersions(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  { tree, place, entries }: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<number[]> {
  if (entries.length < 2) return entries.map(({ questionnaire }) => questionnaire.version);
  const counts = query.channel === 'assisted' ? [0, ASSISTED] : [0];
  const numbers = await countResponses(runtime.db.pool, scope, rollupFilter(tree, place, query));
  const found = new Set(
    numbers.filter((row) => counts.includes(row.setAsideBy)).map((row) => row.questionnaireId),
  );
  return entries
    .filter(({ id }) => found.has(id))
    .map(({ questionnaire }) => questionnaire.version)
    .sort((a, b) => a - b);
}
