import { type CommentsRead, readComments } from '@/app/_server/read-comments';
import { type DayCount, readDays } from '@/app/_server/read-days';
import { readImportance } from '@/app/_server/read-importance';
import { readScores, type ScoresRead } from '@/app/_server/read-scores';
import { readTrend, type TrendMonth } from '@/app/_server/read-trend';
import { readVersions } from '@/app/_server/read-versions';
import { readWeeks, type WeekCount } from '@/app/_server/read-weeks';
import { type Runtime, runtime } from '@/app/_server/runtime';
import {
  type PlaceView,
  readPlaceView,
  type Search,
  scoreQuery,
} from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { rankingOf } from '@/app/[lang]/(manage)/manage/places/[code]/ranking-of';
import { requireStaff, type StaffAsker } from '@/app/[lang]/(manage)/require-staff';
import { type DeviceCompleteness, lastCompleteAt } from '@/db/queries/last-complete-at';
import { covers } from '@/lib/access/scope';
import type { Language, LocalizedText } from '@/lib/i18n/language';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Importance } from '@/lib/reports/importance';
import type { Ranking } from '@/lib/reports/ranking';
import type { Division } from '@/lib/reports/score-query';
import type { Shown } from '@/lib/reports/shown';
import { aYearBefore } from '@/lib/time/a-year-before';
import { addDays, type Day } from '@/lib/time/day';
import { dayOfInstant } from '@/lib/time/instant';
import {
  lengthInDays,
  type Period,
  periodContaining,
  precedingDays,
  previousPeriod,
} from '@/lib/time/period';

const TREND_MONTHS = 13;
const COMMENTS = 20;
const DAYS_DRAWN_SINGLY = 31;
const WEEKS = 26;

export type Asked = {
  asker: StaffAsker;
  tree: PlaceTree;
  place: Place;
  view: PlaceView;
  misread: readonly string[];
  today: Day;
};

export type EarlierPeriod = {
  is: 'before' | 'a-year-before';
  period: Period;
  score: Shown;
  versions: readonly number[];
};

export type PlacePage = Asked & {
  read: ScoresRead;
  /** The versions of the questionnaire that the counted answers of the period followed. */
  versions: readonly number[];
  /** The period just before, then the same one a year before where that is another. */
  earlier: readonly EarlierPeriod[];
  months: readonly TrendMonth[];
  /** Up to today; none when the period is longer than a month. */
  days: readonly DayCount[];
  /** Half a year up to the end of the period or today. */
  weeks: readonly WeekCount[];
  ranking: Ranking;
  comments: CommentsRead;
  /** Up to when the answers of each kiosk have arrived; of a centre only. */
  kiosks: readonly DeviceCompleteness[];
  questionnaires: readonly { code: string; name: LocalizedText }[];
};

/** Who asks about which place and how; null when there is no such place among the asker's. */
export async function loadAsked(
  language: Language,
  code: string,
  search: Search,
): Promise<Asked | null> {
  const { places, questionnaires, now } = runtime();
  const parameters = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  const asker = await requireStaff(language, `/manage/places/${encodeURIComponent(code)}${query}`);
  const tree = await places.tree();
  const place = tree.find(code);
  if (!place || !covers(asker.scope, tree, place)) return null;
  const today = dayOfInstant(now());
  const { view, misread } = readPlaceView(search, today);
  const known = questionnaires.all.some(({ questionnaire: { code, version } }) =>
    [code, `${code}@${version}`, null].includes(view.questionnaire),
  );
  if (known) return { asker, tree, place, view, misread, today };
  const without = { ...view, questionnaire: null };
  return { asker, tree, place, view: without, misread: [...misread, 'questionnaire'], today };
}

function divisionsOf(place: Place): Division[] {
  return place.kind === 'counter' ? ['channel'] : ['place', 'field', 'channel'];
}

/** Thirteen months, so that the same month a year before can be seen; none that lies ahead. */
function trendPeriod(period: Period, today: Day): Period {
  const last = periodContaining('month', period.to < today ? period.to : today);
  let first = last;
  for (let month = 1; month < TREND_MONTHS; month += 1) first = previousPeriod('month', first);
  return { from: first.from, to: last.to };
}

function weeksPeriod(period: Period, today: Day): Period {
  const { from, to } = periodContaining('week', period.to < today ? period.to : today);
  return { from: addDays(from, -7 * (WEEKS - 1)), to };
}

async function figures(asked: Asked, view: PlaceView, divisions: readonly Division[]) {
  const { asker, place } = asked;
  const read = await readScores(runtime(), asker.scope, scoreQuery(place.code, view), divisions);
  if (read === null || read === 'unknown-questionnaire') {
    throw new Error(`expected figures of ${place.code}, found ${read}`);
  }
  return read;
}

/** The rows that the table of places is made of, and the whole they belong to. */
export async function loadChildren(asked: Asked): Promise<ScoresRead> {
  return figures(asked, asked.view, ['place']);
}

function knownQuestionnaires(questionnaires: Runtime['questionnaires']) {
  const codes = new Set(questionnaires.all.map(({ questionnaire }) => questionnaire.code));
  return [...codes].map((code) => ({ code, name: questionnaires.current(code).name }));
}

type Earlier = Pick<EarlierPeriod, 'is' | 'period'>;

function earlierPeriods({ kind, period }: PlaceView): Earlier[] {
  const before = kind === 'free' ? precedingDays(period) : previousPeriod(kind, period);
  const yearBefore = aYearBefore(kind, period);
  return [
    { is: 'before', period: before },
    ...(yearBefore.from === before.from
      ? []
      : [{ is: 'a-year-before' as const, period: yearBefore }]),
  ];
}

async function readEarlier(
  asked: Asked,
  questionnaire: string,
  { is, period }: Earlier,
): Promise<EarlierPeriod> {
  const view = { ...asked.view, questionnaire, period };
  const read = await figures(asked, view, []);
  const query = scoreQuery(asked.place.code, view);
  const versions = await readVersions(runtime(), asked.asker.scope, query, read);
  return { is, period, score: read.report.score, versions };
}

/** How much each factor goes with the overall rating, in the view's period and filter. */
export async function loadImportance(
  asked: Asked,
): Promise<{ read: ScoresRead; importance: Importance }> {
  const { asker, place, view } = asked;
  const read = await figures(asked, view, []);
  const query = scoreQuery(place.code, view);
  return { read, importance: await readImportance(runtime(), asker.scope, query, read) };
}

/** Of the kiosks at a centre and its counters. */
async function readKiosks({ tree, place }: Asked): Promise<DeviceCompleteness[]> {
  if (place.kind !== 'centre') return [];
  const ids = [place, ...tree.within(place, 'counter')].map(({ id }) => id);
  return lastCompleteAt(runtime().db.pool, ids);
}

export async function loadPlace(asked: Asked): Promise<PlacePage> {
  const { asker, tree, place, view, today } = asked;
  const query = scoreQuery(place.code, view);
  const [read, comments] = await Promise.all([
    figures(asked, view, divisionsOf(place)),
    readComments(runtime(), asker.scope, { tree, place, query, limit: COMMENTS }),
  ]);
  const questionnaire = view.questionnaire ?? read.questionnaire.code;
  const over = (period: Period) => scoreQuery(place.code, { ...view, questionnaire, period });
  const isDrawnByDay = lengthInDays(view.period) <= DAYS_DRAWN_SINGLY;
  const [earlier, versions, months, days, weeks, kiosks] = await Promise.all([
    Promise.all(earlierPeriods(view).map((each) => readEarlier(asked, questionnaire, each))),
    readVersions(runtime(), asker.scope, query, read),
    readTrend(runtime(), asker.scope, over(trendPeriod(view.period, today)), read),
    isDrawnByDay ? readDays(runtime(), asker.scope, query, read) : [],
    readWeeks(runtime(), asker.scope, over(weeksPeriod(view.period, today)), read),
    readKiosks(asked),
  ]);
  return {
    ...asked,
    read,
    versions,
    earlier,
    months,
    days: days.filter(({ day }) => day <= today),
    weeks,
    ranking: rankingOf(read),
    comments,
    kiosks,
    questionnaires: knownQuestionnaires(runtime().questionnaires),
  };
}
