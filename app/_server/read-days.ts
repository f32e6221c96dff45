import { rollupFilter } from '@/app/_server/read-counts';
import { readItemDays } from '@/app/_server/read-item-days';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { countDossiers } from '@/db/queries/count-dossiers';
import type { Scope } from '@/lib/access/scope';
import type { ScoreQuery } from '@/lib/reports/score-query';
import type { Day } from '@/lib/time/day';
import { periodsWithin } from '@/lib/time/period';

export type DayCount = {
  day: Day;
  n: number;
  /** Answers to the overall question, and those of them that were satisfied. */
  rated: number;
  satisfied: number;
  /** Null when none are known of that day. */
  dossiers: number | null;
};

/** Answers and dossiers of every day of a query, without scores; for whoever answers for the place. */
export async function readDays(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<DayCount[]> {
  const filter = rollupFilter(read.tree, read.place, query);
  const [resolved, answers] = await Promise.all([
    countDossiers(runtime.db.pool, filter, 'day'),
    readItemDays(runtime, scope, query, read),
  ]);
  const dossiers = new Map<string, number>();
  for (const row of resolved) {
    dossiers.set(row.bucket, (dossiers.get(row.bucket) ?? 0) + row.resolved);
  }
  const days = periodsWithin('day', filter.period).map(
    ({ from: day }): DayCount => ({
      day,
      n: 0,
      rated: 0,
      satisfied: 0,
      dossiers: dossiers.get(day) ?? null,
    }),
  );
  const byDay = new Map(days.map((each) => [each.day, each]));
  for (const { day, n, rated, satisfied } of answers) {
    const known = byDay.get(day);
    if (!known) continue;
    known.n += n;
    known.rated += rated;
    known.satisfied += satisfied;
  }
  return days;
}
