import { connection } from 'next/server';
import {
  type PublishedPlace,
  periodOf,
  readPublishedPlace,
} from '@/app/_server/read-published-place';
import { type Runtime, runtime } from '@/app/_server/runtime';
import {
  type NextPublication,
  nextPublication,
} from '@/app/[lang]/(public)/_components/next-publication';
import {
  type PeriodNotice,
  readPublishedPeriod,
} from '@/app/[lang]/(public)/_components/published-period';
import type { LocalizedText } from '@/lib/i18n/language';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import type { CalendarPeriod } from '@/lib/time/calendar-period';
import type { Day } from '@/lib/time/day';
import { dayOfInstant } from '@/lib/time/instant';

export type PublicSearch = {
  questionnaire?: string;
  period?: string;
  at?: string;
  sort?: string;
  q?: string;
};

export type PublicSite = {
  /** The address that readers use, without a trailing slash. */
  baseUrl: string;
  isDemonstration: boolean;
  root: Place;
};

export type QuestionnaireChoice = {
  code: string;
  name: LocalizedText;
  /** Whether it tells figures of this place in this period. */
  isTold: boolean;
};

export type PublicPlace = PublicSite & {
  place: Place;
  tree: PlaceTree;
  today: Day;
  publishAfterDays: number;
  next: NextPublication;
  questionnaire: string;
  questionnaires: QuestionnaireChoice[];
  /** Every published period of the questionnaire, the earliest first. */
  offered: CalendarPeriod[];
  /** Null when nothing is published yet. */
  published: PublishedPlace | null;
  notice: PeriodNotice;
  search: PublicSearch;
};

type RawSearch = Record<string, string | string[] | undefined>;

function first(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === '' ? undefined : text;
}

export function readPublicSearch(raw: RawSearch): PublicSearch {
  return {
    questionnaire: first(raw.questionnaire),
    period: first(raw.period),
    at: first(raw.at),
    sort: first(raw.sort),
    q: first(raw.q)?.trim().slice(0, 80).normalize('NFC'),
  };
}

/** Made anew for every request: settings and places must not be those of the build. */
export async function loadSite(): Promise<PublicSite | null> {
  await connection();
  const { config, isDemonstration, places } = runtime();
  const root = (await places.tree()).root();
  return root ? { baseUrl: config.publicUrl, isDemonstration, root } : null;
}

/** The place a public page is about: by its code, or a centre by its short code; counters have no page. */
export async function findPublicPlace(code: string): Promise<Place | null> {
  const place = (await runtime().places.tree()).findByEitherCode(code);
  return place && place.kind !== 'counter' ? place : null;
}

/** Those with a published set, the usual one first. */
async function publishedCodes({ published }: Runtime): Promise<string[]> {
  const codes = new Set((await published.all()).map(({ questionnaire }) => questionnaire));
  return [...codes].sort(
    (a, b) =>
      Number(a !== counterQuestionnaire.code) - Number(b !== counterQuestionnaire.code) ||
      (a < b ? -1 : 1),
  );
}

async function tells(
  { published }: Runtime,
  code: string,
  at: string | null,
  place: Place,
): Promise<boolean> {
  const header = (await published.newest(code)).find((one) => periodOf(one).at === at);
  if (!header) return false;
  const row = (await published.read(header)).rows.find((one) => one.place === place.code);
  return row !== undefined && !('hidden' in row.told);
}

async function questionnaireChoices(
  shared: Runtime,
  codes: readonly string[],
  place: Place,
  at: string | null,
): Promise<QuestionnaireChoice[]> {
  return Promise.all(
    codes.map(async (code) => ({
      code,
      name: shared.questionnaires.current(code).name,
      isTold: await tells(shared, code, at, place),
    })),
  );
}

/** Everything one page of a province, commune or centre tells the public: only what is published. */
export async function loadPublicPlace(place: Place, raw: RawSearch): Promise<PublicPlace | null> {
  const site = await loadSite();
  if (!site) return null;
  const shared = runtime();
  const { published, places, config } = shared;
  const search = readPublicSearch(raw);
  const codes = await publishedCodes(shared);
  const questionnaire =
    codes.find((code) => code === search.questionnaire) ?? counterQuestionnaire.code;
  const newest = await published.newest(questionnaire);
  const offered = newest.map(periodOf);
  const asked = readPublishedPeriod(search, offered);
  const header = newest.find((one) => periodOf(one).at === asked?.period.at);
  const today = dayOfInstant(shared.now());
  const [tree, questionnaires, found] = await Promise.all([
    places.tree(),
    questionnaireChoices(shared, codes, place, asked?.period.at ?? null),
    header ? readPublishedPlace(published, place, header) : null,
  ]);
  return {
    ...site,
    place,
    tree,
    today,
    publishAfterDays: config.publishAfterDays,
    next: nextPublication(today, config.publishAfterDays),
    questionnaire,
    questionnaires,
    offered,
    published: found,
    notice: asked?.notice ?? null,
    search,
  };
}
