import type { Runtime } from '@/app/_server/runtime';
import type { SetHeader } from '@/db/queries/load-published-sets';
import type { Place } from '@/lib/places/place';
import { parseQuestionnaireKey } from '@/lib/questionnaire/questionnaire';
import { publishedChildren, publishedReport } from '@/lib/reports/published-report';
import type { PublishedSet } from '@/lib/reports/published-set';
import type { Division, ScoreQuery } from '@/lib/reports/score-query';
import type { ReportRow, ScoreReport } from '@/lib/reports/score-report';
import { calendarPeriodOf } from '@/lib/time/calendar-period';

/** How published figures may be divided; finer ones are for those who answer for a place. */
const PUBLIC_DIVISIONS: readonly Division[] = ['place', 'factor', 'criterion', 'month'];

export type PublishedScores = {
  header: SetHeader;
  set: PublishedSet;
  report: ScoreReport;
  rows: Partial<Record<Division, ReportRow[]>>;
};

/** Whether a query asks for no more than what is published: whole calendar periods, without a filter. */
export function isOfPublished(query: ScoreQuery, place: Place): boolean {
  const { by, channel, field, basis, questionnaire } = query;
  return (
    place.kind !== 'counter' &&
    calendarPeriodOf(query) !== null &&
    (by === undefined || PUBLIC_DIVISIONS.includes(by)) &&
    [channel, field, basis].every((filter) => filter === undefined) &&
    (questionnaire === undefined || parseQuestionnaireKey(questionnaire) === null)
  );
}

async function monthRows(
  runtime: Pick<Runtime, 'published'>,
  headers: readonly SetHeader[],
  query: ScoreQuery,
): Promise<ReportRow[]> {
  const months = headers.filter(
    ({ kind, from, to }) => kind === 'month' && from >= query.from && to <= query.to,
  );
  const sets = await Promise.all(months.map((header) => runtime.published.read(header)));
  return sets.flatMap((set) => {
    const report = publishedReport(set, query.place);
    const { at } = set.period;
    return report ? [{ key: at, name: { vi: at, en: at }, ...report }] : [];
  });
}

/**
 * The newest revision of what is published of a place and calendar period.
 * @returns null when nothing is
 */
export async function readPublishedScores(
  runtime: Pick<Runtime, 'published'>,
  query: ScoreQuery,
): Promise<PublishedScores | null> {
  const headers = await runtime.published.newest(query.questionnaire ?? 'counter');
  const header = headers.find(({ from, to }) => from === query.from && to === query.to);
  if (!header) return null;
  const set = await runtime.published.read(header);
  const report = publishedReport(set, query.place);
  if (!report) return null;
  const rows: PublishedScores['rows'] = {};
  if (query.by === 'place') rows.place = publishedChildren(set, query.place);
  if (query.by === 'month') rows.month = await monthRows(runtime, headers, query);
  return { header, set, report, rows };
}
