import { headers } from 'next/headers';
import { publicScope } from '@/app/_server/public-scope';
import { readScores, type ScoresRead } from '@/app/_server/read-scores';
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
import { parseDay } from '@/lib/time/day';
import { dayOfInstant } from '@/lib/time/instant';
import { periodContaining, previousPeriod } from '@/lib/time/period';

/** Further back the line is told year by year in the periods, not month by month. */
const TREND_MONTHS = 36;

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
  /** From the first month with answers on. */
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

export async function loadSite(): Promise<PublicSite | null> {
  const { config, isDemonstration, places } = runtime();
  const root = (await places.tree()).root();
  if (!root) return null;
  const asked = await headers();
  const protocol = asked.get('x-forwarded-proto') ?? 'http';
  const host = asked.get('host') ?? `localhost:${config.port}`;
  return { baseUrl: config.publicUrl ?? `${protocol}://${host}`, isDemonstration, root };
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

async function readOrThrow(
  place: Place,
  { from, to }: Pick<PublicPeriod, 'from' | 'to'>,
  divisions: readonly Division[],
): Promise<ScoresRead> {
  const query = { place: place.code, from, to };
  const read = await readScores(runtime(), publicScope(), query, divisions);
  if (read === null || typeof read === 'string') {
    throw new Error(`expected figures of ${place.code}, found none`);
  }
  return read;
}

/** The last months that can be told, without those before the first answer. */
async function readMonths(place: Place, span: Span): Promise<ReportRow[]> {
  let from = periodContaining('month', span.today);
  for (let count = 1; count < TREND_MONTHS && from.from > span.first; count += 1) {
    from = previousPeriod('month', from);
  }
  const read = await readOrThrow(place, { from: from.from, to: span.today }, ['month']);
  const rows = read.rows.month ?? [];
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
  const whole = spanOf(shared, tree, place);
  const { period, isAsked } = readPublicPeriod(search, whole);
  const divisions: Division[] = place.kind === 'centre' ? ['channel'] : ['channel', 'place'];
  const [read, months] = await Promise.all([
    readOrThrow(place, period, divisions),
    readMonths(place, whole),
  ]);
  const begun = months[0] ? parseDay(`${months[0].key}-01`) : null;
  const span = begun && begun > whole.first ? { ...whole, first: begun } : whole;
  return { ...site, place, tree, read, months, period, isPeriodAsked: isAsked, span, search };
}
