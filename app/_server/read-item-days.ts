import { ASSISTED, rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { countItemByDay, type ItemDay } from '@/db/queries/count-item-by-day';
import type { Scope } from '@/lib/access/scope';
import { OVERALL, type Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { ScoreQuery } from '@/lib/reports/score-query';

export type OverallDay = ItemDay & { questionnaire: Questionnaire };

/** Each version's answers of each day with what they said to the overall question, from the rollups. */
export async function readItemDays(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<OverallDay[]> {
  const filter = rollupFilter(read.tree, read.place, query);
  const found = await Promise.all(
    read.entries.map(async ({ id, questionnaire }) => {
      const days = await countItemByDay(runtime.db.pool, scope, filter, {
        questionnaireId: id,
        item: questionnaire.items.findIndex(({ code }) => code === OVERALL),
        setAside: query.channel === 'assisted' ? [0, ASSISTED] : [0],
      });
      return days.map((day) => ({ ...day, questionnaire }));
    }),
  );
  return found.flat();
}
