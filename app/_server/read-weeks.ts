import { readItemDays } from '@/app/_server/read-item-days';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import type { Scope } from '@/lib/access/scope';
import type { ScoreQuery } from '@/lib/reports/score-query';
import type { Day } from '@/lib/time/day';
import { bucketKey, periodsWithin } from '@/lib/time/period';

/** A week from its Monday, with the answers to the overall question. */
export type WeekCount = { monday: Day; rated: number; satisfied: number };

/** Every week that the query's days touch, also those without answers. */
export async function readWeeks(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<WeekCount[]> {
  const weeks = periodsWithin('week', query).map(
    ({ from: monday }): WeekCount => ({ monday, rated: 0, satisfied: 0 }),
  );
  const byMonday = new Map<string, WeekCount>(weeks.map((week) => [week.monday, week]));
  for (const { day, rated, satisfied } of await readItemDays(runtime, scope, query, read)) {
    const week = byMonday.get(bucketKey('week', day));
    if (!week) continue;
    week.rated += rated;
    week.satisfied += satisfied;
  }
  return weeks;
}
