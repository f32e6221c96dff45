import { rollupFilter } from '@/app/_server/read-counts';
import type { ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { streamResponses, type TracedResponse } from '@/db/queries/stream-responses';
import type { Scope } from '@/lib/access/scope';
import type { ResponseLine } from '@/lib/exports/response-table';
import { setAsideReasonOfNumber } from '@/lib/integrity/checks';
import type { PlaceTree } from '@/lib/places/place-tree';
import { questionnaireKey } from '@/lib/questionnaire/questionnaire';
import type { ScoreQuery } from '@/lib/reports/score-query';
import { SMALLEST_CELL } from '@/lib/reports/shown';
import { channelOfNumber } from '@/lib/submission/channel';
import { helperOfNumber } from '@/lib/submission/helper-role';

type Entries = ScoresRead['entries'];

function lineOf(row: TracedResponse, tree: PlaceTree, entries: Entries): ResponseLine {
  const entry = entries.find(({ id }) => id === row.questionnaireId);
  if (!entry) throw new Error(`expected questionnaire ${row.questionnaireId} among those counted`);
  const { items, reasons } = entry.questionnaire;
  return {
    month: row.month,
    centre: tree.get(row.centreId).code,
    counter: row.counterId === null ? null : tree.get(row.counterId).code,
    questionnaire: questionnaireKey(entry.questionnaire),
    channel: channelOfNumber(row.channel),
    language: row.language,
    setAside: row.setAsideBy === 0 ? null : setAsideReasonOfNumber(row.setAsideBy),
    helper: helperOfNumber(row.helper),
    ratings: Object.fromEntries(items.map(({ code }, at) => [code, row.ratings[at] ?? null])),
    reasons: row.reasons.flatMap((position) => reasons[position - 1]?.code ?? []),
  };
}

/** The responses behind a read made before, line by line, for those who answer for the place. */
export async function readResponses(
  runtime: Runtime,
  scope: Scope,
  query: ScoreQuery,
  { tree, place, entries }: Pick<ScoresRead, 'tree' | 'place' | 'entries'>,
): Promise<{ count: number; next: () => Promise<ResponseLine[]>; close: () => Promise<void> }> {
  const { count, next, close } = await streamResponses(
    runtime.db,
    scope,
    rollupFilter(tree, place, query),
    { questionnaireIds: entries.map(({ id }) => id), fewestTogether: SMALLEST_CELL },
  );
  const lines = async () => (await next()).map((row) => lineOf(row, tree, entries));
  return { count, next: lines, close };
}
