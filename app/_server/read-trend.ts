import { divisionRows } from '@/app/_server/division-rows';
import { rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import type { Scope } from '@/lib/access/scope';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import type { ScoreQuery } from '@/lib/reports/score-query';
import { type ReportRow, reportRows } from '@/lib/reports/score-report';

/**
 * The months of a query by the rules of a read made before: the same place, questionnaire, basis and
 * disclosure. Without the whole, which nobody asks for, it takes two queries instead of five.
 */
export async function readTrend(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  read: ScoresRead,
): Promise<ReportRow[]> {
  const { tree, place, entries, rule, report } = read;
  const filter = rollupFilter(tree, place, query);
  const context = { runtime, scope, tree, place, query, filter, entries };
  const rows = await divisionRows(context, 'month', { counts: [], dossiers: [] });
  const itemFactors = itemFactorsOf(entries.map(({ questionnaire }) => questionnaire));
  return reportRows(rows ?? [], { itemFactors, basis: report.basis, rule });
}
