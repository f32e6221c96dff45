import { divisionRows } from '@/app/_server/division-rows';
import { ownsDossiers, rollupFilter } from '@/app/_server/read-counts';
import { readItemDays } from '@/app/_server/read-item-days';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import type { Scope } from '@/lib/access/scope';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import type { ScoreQuery } from '@/lib/reports/score-query';
import { type ReportRow, reportRows } from '@/lib/reports/score-report';
import { bucketKey } from '@/lib/time/period';

/** `versions`: of the questionnaire, those that its counted answers followed, in order. */
export type TrendMonth = ReportRow & { versions: readonly number[] };

async function versionsByMonth(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: ScoresRead,
): Promise<Map<string, Set<number>>> {
  const found = new Map<string, Set<number>>();
  for (const { day, questionnaire } of await readItemDays(runtime, scope, query, read)) {
    const month = bucketKey('month', day);
    found.set(month, (found.get(month) ?? new Set()).add(questionnaire.version));
  }
  return found;
}

/**
 * The months of a query by the rules of a read made before: the same place, questionnaire, basis and
 * disclosure. Without the whole, which nobody asks for, it takes two queries instead of five.
 */
export async function readTrend(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: ScoresRead,
): Promise<TrendMonth[]> {
  const { tree, place, entries, rule, report } = read;
  const filter = rollupFilter(tree, place, query);
  const context = { runtime, scope, tree, place, query, filter, entries };
  const [rows, versions] = await Promise.all([
    divisionRows(context, 'month', { counts: [], dossiers: [] }),
    entries.length > 1 ? versionsByMonth(runtime, scope, query, read) : null,
  ]);
  const itemFactors = itemFactorsOf(entries.map(({ questionnaire }) => questionnaire));
  const only = entries.map(({ questionnaire }) => questionnaire.version);
  const options = {
    itemFactors,
    basis: report.basis,
    rule,
    ownsDossiers: ownsDossiers(query, filter),
  };
  return reportRows(rows ?? [], options).map((row) => {
    const found = versions ? [...(versions.get(row.key) ?? [])].sort((a, b) => a - b) : only;
    return { ...row, versions: row.n === 0 ? [] : found };
  });
}
