import { ASSISTED, rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { countDossiers } from '@/db/queries/count-dossiers';
import { countRollups } from '@/db/queries/count-rollups';
import type { Scope } from '@/lib/access/scope';
import type { ScoreQuery } from '@/lib/reports/score-query';
import type { Day } from '@/lib/time/day';
import { periodsWithin } from '@/lib/time/period';

/** `dossiers` is null when none are known of that day. */
export type DayCount = { day: Day; n: number; dossiers: number | null };

/** Answers and dossiers of every day of a query, without scores; for whoever answers for the place. */
export async function readDays(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<DayCount[]> {
  const { pool } = runtime.db;
  const filter = rollupFilter(read.tree, read.place, query);
  const dossiers = new Map<string, number>();
  for (const row of await countDossiers(pool, filter, 'day')) {
    dossiers.set(row.bucket, (dossiers.get(row.bucket) ?? 0) + row.resolved);
  }
  const answers = new Map<string, number>();
  for (const { id } of read.entries) {
    const rows = await countRollups(pool, scope, filter, {
      questionnaire: { id, itemCount: 0, reasonCount: 0 },
      bucket: 'day',
      setAside: query.channel === 'assisted' ? [0, ASSISTED] : [0],
    });
    for (const row of rows) answers.set(row.bucket, (answers.get(row.bucket) ?? 0) + row.n);
  }
  return periodsWithin('day', filter.period).map(({ from: day }) => ({
    day,
    n: answers.get(day) ?? 0,
    dossiers: dossiers.get(day) ?? null,
  }));
}
