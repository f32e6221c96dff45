import type { PublishedSets } from '@/app/_server/published-sets';
import type { SetHeader } from '@/db/queries/load-published-sets';
import type { Place } from '@/lib/places/place';
import {
  publishedChildren,
  publishedReport,
  publishedReportRow,
} from '@/lib/reports/published-report';
import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';
import { type Ranking, rankRows } from '@/lib/reports/ranking';
import type { ReportRow, ScoreReport } from '@/lib/reports/score-report';
import type { Shown } from '@/lib/reports/shown';
import { aYearBefore } from '@/lib/time/a-year-before';
import { CALENDAR_KINDS, type CalendarPeriod, calendarPeriodAt } from '@/lib/time/calendar-period';
import { addDays } from '@/lib/time/day';

export type { SetHeader };

type Source = Pick<PublishedSets, 'all' | 'newest' | 'read'>;

/** A place in one published period. */
export type PublishedFigure = {
  period: CalendarPeriod;
  /** Null when even the number is hidden. */
  n: number | null;
  score: Shown;
  methodVersion: string;
  questionnaireVersions: readonly number[];
};

export type EarlierFigure = {
  is: 'before' | 'lastYear';
  period: CalendarPeriod;
  /** Null when the period was not published, or had no such place. */
  figure: PublishedFigure | null;
};

export type Revision = { header: SetHeader; figure: PublishedFigure | null };

export type PublishedPlace = {
  header: SetHeader;
  set: PublishedSet;
  period: CalendarPeriod;
  /** Null when the place is not in it: it did not exist then. */
  told: { row: PublishedRow; report: ScoreReport } | null;
  /** The places directly below. */
  rows: ReportRow[];
  ranking: Ranking;
  /** The months of the period, or the year up to a month; from the first one with answers on. */
  months: PublishedFigure[];
  earlier: EarlierFigure[];
  /** The nearest published periods that are longer. */
  longer: PublishedFigure[];
  /** The first one first; a single one when nothing came late. */
  revisions: Revision[];
};

export function periodOf({ kind, from }: Pick<SetHeader, 'kind' | 'from'>): CalendarPeriod {
  return calendarPeriodAt(kind, from);
}

async function readFigure(
  published: Source,
  header: SetHeader,
  place: Place,
): Promise<PublishedFigure | null> {
  const set = await published.read(header);
  const row = set.rows.find((candidate) => candidate.place === place.code);
  if (!row) return null;
  const { n, score } = publishedReportRow(set, row);
  return {
    period: periodOf(header),
    n,
    score,
    methodVersion: set.methodVersion,
    questionnaireVersions: set.questionnaire.versions,
  };
}

/** A month alone is no trend: it is shown with the twelve before it. */
function monthsAround(period: CalendarPeriod, newest: readonly SetHeader[]): readonly SetHeader[] {
  const from = period.kind === 'month' ? aYearBefore('month', period).from : period.from;
  return newest.filter(
    (header) => header.kind === 'month' && header.from >= from && header.to <= period.to,
  );
}

/** Of each longer kind the one in which the period lies, or else the newest. */
function longerOnes(period: CalendarPeriod, newest: readonly SetHeader[]): SetHeader[] {
  return CALENDAR_KINDS.slice(CALENDAR_KINDS.indexOf(period.kind) + 1).flatMap((kind) => {
    const alike = newest.filter((header) => header.kind === kind);
    const holding = alike.find(({ from, to }) => from <= period.from && period.to <= to);
    return holding ?? alike.at(-1) ?? [];
  });
}

async function readEarlier(
  published: Source,
  place: Place,
  period: CalendarPeriod,
  newest: readonly SetHeader[],
): Promise<EarlierFigure[]> {
  const before = calendarPeriodAt(period.kind, addDays(period.from, -1));
  const lastYear = calendarPeriodAt(period.kind, aYearBefore(period.kind, period).from);
  const wanted = [
    { is: 'before' as const, period: before },
    ...(lastYear.at === before.at ? [] : [{ is: 'lastYear' as const, period: lastYear }]),
  ];
  return Promise.all(
    wanted.map(async (earlier) => {
      const header = newest.find((one) => periodOf(one).at === earlier.period.at);
      return { ...earlier, figure: header ? await readFigure(published, header, place) : null };
    }),
  );
}

function withoutEmptyStart(months: readonly PublishedFigure[]): PublishedFigure[] {
  const start = months.findIndex(({ n }) => n !== 0);
  return start < 0 ? [] : months.slice(start);
}

function isFigure(figure: PublishedFigure | null): figure is PublishedFigure {
  return figure !== null;
}

/** Sets never change, and comparing every pair of a hundred places takes a tenth of a second. */
const rankings = new WeakMap<PublishedSet, Map<string, Ranking>>();

function rankingOf(set: PublishedSet, place: Place, rows: readonly ReportRow[]): Ranking {
  const known = rankings.get(set) ?? new Map<string, Ranking>();
  rankings.set(set, known);
  const ranking = known.get(place.code) ?? rankRows(rows, set.rule.minimumToRank);
  known.set(place.code, ranking);
  return ranking;
}

/** Everything that published sets tell of a place in a period, and of the periods around it. */
export async function readPublishedPlace(
  published: Source,
  place: Place,
  header: SetHeader,
): Promise<PublishedPlace> {
  const period = periodOf(header);
  const [set, all, newest] = await Promise.all([
    published.read(header),
    published.all(),
    published.newest(header.questionnaire),
  ]);
  const figures = (headers: readonly SetHeader[]) =>
    Promise.all(headers.map((one) => readFigure(published, one, place)));
  const same = all.filter(
    ({ questionnaire, kind, from }) =>
      questionnaire === header.questionnaire && kind === header.kind && from === header.from,
  );
  const [months, earlier, longer, revised] = await Promise.all([
    figures(monthsAround(period, newest)),
    readEarlier(published, place, period, newest),
    figures(longerOnes(period, newest)),
    figures(same),
  ]);
  const row = set.rows.find((candidate) => candidate.place === place.code);
  const report = publishedReport(set, place.code);
  const rows = publishedChildren(set, place.code);
  return {
    header,
    set,
    period,
    told: row && report ? { row, report } : null,
    rows,
    ranking: rankingOf(set, place, rows),
    months: withoutEmptyStart(months.filter(isFigure)),
    earlier,
    longer: longer.filter(isFigure),
    revisions: same.map((one, index) => ({ header: one, figure: revised[index] ?? null })),
  };
}
