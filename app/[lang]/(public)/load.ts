import { connection } from 'next/server';
import { readPublicScores } from '@/app/_server/read-public-scores';
import type { ScoresRead } from '@/app/_server/read-scores';
import { type Runtime, runtime } from '@/app/_server/runtime';
import {
  type PublicPeriod,
  readPublicPeriod,
  type Span,
} from '@/app/[lang]/(public)/_components/public-period';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Division } from '@/lib/reports/score-query';
import type { ReportRow } from '@/lib/reports/score-report';
import { dayOfInstant } from '@/lib/time/instant';
import { type Period, previousPeriod } from '@/lib/time/period';

const MONTHS_ROUND_A_MONTH = 13;

export type PublicSearch = {
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

export type PublicPlace = PublicSite & {
  place: Place;
  tree: PlaceTree;
  read: ScoresRead;
  /** The months of the period, or those up to a month; from the first one with answers on. */
  months: ReportRow[];
  period: PublicPeriod;
  /** False when the address asked for a period that cannot be told. */
  isPeriodAsked: boolean;
  span: Span;
  search: PublicSearch;
};

type RawSearch = Record<string, string | string[] | undefined>;

function first(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === '' ? undefined : text;
}

export function readPublicSearch(raw: RawSearch): PublicSearch {
  return {
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

function spanOf(shared: Runtime, tree: PlaceTree, place: Place): Span {
  const today = dayOfInstant(shared.now());
  const starts = tree.within(place, 'centre').map((centre) => centre.validFrom);
  const earliest = [...starts].sort()[0] ?? place.validFrom;
  return { first: earliest < today ? earliest : today, today };
}

/** A month alone is no trend: it is shown with the twelve before it. */
function yearUpTo(period: PublicPeriod, span: Span): Period {
  let { from } = period;
  for (let count = 1; count < MONTHS_ROUND_A_MONTH && from > span.first; count += 1) {
    from = previousPeriod('month', { from, to: from }).from;
  }
  return { from, to: period.to };
}

function withoutEmptyStart(rows: readonly ReportRow[]): ReportRow[] {
  const start = rows.findIndex((row) => row.n !== 0);
  return start < 0 ? [] : rows.slice(start);
}

/** Everything one page of a province, commune or centre tells the public. */
export async function loadPublicPlace(place: Place, raw: RawSearch): Promise<PublicPlace | null> {
  const site = await loadSite();
  if (!site) return null;
  const shared = runtime();
  const tree = await shared.places.tree();
  const search = readPublicSearch(raw);
  const span = spanOf(shared, tree, place);
  const { period, isAsked } = readPublicPeriod(search, span);
  const own: Division[] = place.kind === 'centre' ? ['channel'] : ['channel', 'place'];
  const isMonth = period.kind === 'month';
  const [read, around] = await Promise.all([
    readPublicScores(
      shared,
      place,
      { from: period.from, to: period.to },
      isMonth ? own : [...own, 'month'],
    ),
    isMonth ? readPublicScores(shared, place, yearUpTo(period, span), ['month']) : null,
  ]);
  const months = withoutEmptyStart((around ?? read).rows.month ?? []);
  return { ...site, place, tree, read, months, period, isPeriodAsked: isAsked, span, search };
}
