import { divisionRows } from '@/app/_server/division-rows';
import {
  ASSISTED,
  ownsDossiers,
  type ReadContext,
  readCounts,
  rollupFilter,
  strataOf,
} from '@/app/_server/read-counts';
import type { Runtime } from '@/app/_server/runtime';
import { countDossiers } from '@/db/queries/count-dossiers';
import { countResponses, type ResponseNumber } from '@/db/queries/count-rollups';
import { covers, type Scope } from '@/lib/access/scope';
import { type SetAsideReason, setAsideReasonOfNumber } from '@/lib/integrity/checks';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { parseQuestionnaireKey, type Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { Division, ScoreQuery } from '@/lib/reports/score-query';
import {
  type ReportRow,
  reportRows,
  type ScoreReport,
  scoreReport,
} from '@/lib/reports/score-report';
import type { DisclosureRule } from '@/lib/reports/shown';

type Entry = ReadContext['entries'][number];

export type ScoresRead = {
  place: Place;
  tree: PlaceTree;
  /** The newest of the versions counted. */
  questionnaire: Questionnaire;
  /** The versions counted: reads that go with this one count the same. */
  entries: ReadContext['entries'];
  report: ScoreReport;
  rows: Partial<Record<Division, ReportRow[]>>;
  rule: DisclosureRule;
};

function countsInScore(row: ResponseNumber, query: ScoreQuery): boolean {
  return row.setAsideBy === 0 || (row.setAsideBy === ASSISTED && query.channel === 'assisted');
}

/** The versions asked for; without a wish, those of the code with the most counted responses. */
function chooseEntries(
  runtime: Runtime,
  query: ScoreQuery,
  numbers: readonly ResponseNumber[],
): readonly Entry[] {
  const all = runtime.questionnaires.all;
  if (query.questionnaire) {
    const exact = parseQuestionnaireKey(query.questionnaire);
    if (exact) return all.filter((entry) => entry === runtime.questionnaires.find(exact));
    return all.filter((entry) => entry.questionnaire.code === query.questionnaire);
  }
  const totals = new Map<string, number>([['counter', 0]]);
  for (const row of numbers) {
    const code = all.find((entry) => entry.id === row.questionnaireId)?.questionnaire.code;
    if (code && countsInScore(row, query)) totals.set(code, (totals.get(code) ?? 0) + row.n);
  }
  const [most] = [...totals].sort((a, b) => b[1] - a[1]);
  return all.filter((entry) => entry.questionnaire.code === most?.[0]);
}

function setAsideNumbers(
  numbers: readonly ResponseNumber[],
  query: ScoreQuery,
): Partial<Record<SetAsideReason, number>> {
  const found: Partial<Record<SetAsideReason, number>> = {};
  for (const row of numbers) {
    if (countsInScore(row, query)) continue;
    const reason = setAsideReasonOfNumber(row.setAsideBy);
    found[reason] = (found[reason] ?? 0) + row.n;
  }
  return found;
}

/**
 * The figures of one place, period and filter, with the divisions asked for, for those who answer for it.
 * @returns null when no place has the code
 * @throws Error for a scope that does not cover the place: all others read what is published
 */
export async function readScores(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  divisions: readonly Division[],
): Promise<ScoresRead | 'unknown-questionnaire' | null> {
  const tree = await runtime.places.tree();
  const place = tree.find(query.place);
  if (!place) return null;
  if (!covers(scope, tree, place)) throw new Error(`expected a scope that covers ${place.code}`);
  const filter = rollupFilter(tree, place, query);
  const numbers = await countResponses(runtime.db.pool, scope, filter);
  const entries = chooseEntries(runtime, query, numbers);
  const newest = entries.at(-1);
  if (!newest) return 'unknown-questionnaire';
  const context: ReadContext = { runtime, scope, tree, place, query, filter, entries };
  const [counts, dossiers] = await Promise.all([
    readCounts(context, 'none'),
    countDossiers(runtime.db.pool, filter, 'none'),
  ]);
  const { minimumToShow, minimumToCompare, minimumToRank } = runtime.config;
  const rule: DisclosureRule = { minimumToShow, minimumToCompare, minimumToRank };
  const itemFactors = itemFactorsOf(entries.map((entry) => entry.questionnaire));
  const ids = new Set(entries.map((entry) => entry.id));
  const report = scoreReport({
    period: filter.period,
    itemFactors,
    strata: strataOf(filter.centreIds, counts, dossiers),
    setAside: setAsideNumbers(
      numbers.filter((row) => ids.has(row.questionnaireId)),
      query,
    ),
    otherQuestionnaires: numbers
      .filter((row) => !ids.has(row.questionnaireId))
      .reduce((sum, row) => sum + row.n, 0),
    basis: query.basis ?? 'weighted',
    ownsDossiers: ownsDossiers(query, filter),
    rule,
  });
  const rowOptions = {
    itemFactors,
    basis: report.basis,
    rule,
    ownsDossiers: ownsDossiers(query, filter),
  };
  const divided = await Promise.all(
    divisions.map(async (division) => {
      const inputs = await divisionRows(context, division, { counts, dossiers });
      return inputs ? [[division, reportRows(inputs, rowOptions)] as const] : [];
    }),
  );
  const rows: ScoresRead['rows'] = Object.fromEntries(divided.flat());
  return { place, tree, questionnaire: newest.questionnaire, entries, report, rows, rule };
}
