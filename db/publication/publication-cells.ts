import type { FrozenCentre, FrozenMonths, Measure } from '@/db/publication/frozen-months';
import type { SetAsideReason } from '@/lib/integrity/checks';
import type { Place, PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Cell } from '@/lib/reports/cell-system';
import type { PublishedSet } from '@/lib/reports/published-set';
import { isSmallCell, SMALLEST_CELL } from '@/lib/reports/shown';
import { type RatingCounts, ratedCount } from '@/lib/rollup/counted';
import type { CalendarPeriod } from '@/lib/time/calendar-period';
import { monthsOf } from '@/lib/time/calendar-period';

/** A period with its frozen centres, to be published or published before. */
export type PeriodTable = {
  key: string;
  period: CalendarPeriod;
  centres: ReadonlyMap<PlaceId, FrozenCentre>;
  /** Null while it is new. */
  published: PublishedSet | null;
};

const NO_RATINGS: RatingCounts = [0, 0, 0, 0, 0];

/** Provinces, communes and centres that exist in the period; counters are never published. */
export function publishedPlaces(tree: PlaceTree, { from, to }: CalendarPeriod): Place[] {
  return tree.all.filter(
    (place) => place.kind !== 'counter' && place.validFrom <= to && (place.validTo ?? from) >= from,
  );
}

export function centresOfPlace(
  tree: PlaceTree,
  place: Place,
  { centres }: Pick<PeriodTable, 'centres'>,
): (FrozenCentre & { centre: Place })[] {
  return tree.within(place, 'centre').flatMap((centre) => {
    const found = centres.get(centre.id);
    return found ? [{ ...found, centre }] : [];
  });
}

/** Coarse periods and large places are told first: years before months, the province before communes. */
function costOf(place: Place, period: CalendarPeriod, n: number): number {
  return (place.kind === 'province' ? 1e9 : 0) + monthsOf(period).length * 1e7 + n;
}

function statusesOf(table: PeriodTable, measure: Measure): (place: Place) => Cell['status'] {
  if (!table.published) return () => 'new';
  const told = new Set(
    table.published.rows
      .filter((row) => (measure === 'counted' ? row.n : row.setAside[measure]) !== null)
      .map((row) => row.place),
  );
  return (place) => (told.has(place.code) ? 'told' : 'hidden');
}

export function cellKey(table: PeriodTable, place: Place): string {
  return `${table.key}/${place.code}`;
}

function countedCell(centres: readonly FrozenCentre[], codes: readonly string[]) {
  const ratings = codes.map((code) =>
    centres.reduce((sum, { counted }) => sum + ratedCount(counted.items[code] ?? NO_RATINGS), 0),
  );
  const n = centres.reduce((sum, { counted }) => sum + counted.n, 0);
  return { n, ratings, isSensitive: [n, ...ratings].some(isSmallCell) };
}

function setAsideCell(centres: readonly FrozenCentre[], reason: SetAsideReason) {
  const n = centres.reduce((sum, { setAside }) => sum + (setAside[reason] ?? 0), 0);
  return { n, isSensitive: isSmallCell(n) };
}

/**
 * The cells of a period: of the answers that count, with how many rated each item, or of those that one
 * check set aside.
 */
export function cellsOf(
  tree: PlaceTree,
  table: PeriodTable,
  measure: Measure,
  codes: readonly string[],
): Cell[] {
  const statusOf = statusesOf(table, measure);
  return publishedPlaces(tree, table.period).map((place) => {
    const centres = centresOfPlace(tree, place, table);
    const counts =
      measure === 'counted' ? countedCell(centres, codes) : setAsideCell(centres, measure);
    return {
      ...counts,
      key: cellKey(table, place),
      blocks: centres.flatMap(({ blocks }) => blocks[measure]),
      cost: costOf(place, table.period, counts.n),
      status: statusOf(place),
    };
  });
}

/**
 * What came late, as cells that are never told by themselves: everybody knows that a revision takes in five
 * or more at once, so what is hidden must stay hidden even so.
 */
export function lateCells(
  frozen: FrozenMonths,
  measure: Measure,
  codes: readonly string[],
): Cell[] {
  return frozen.lateBlocks(measure).map(({ block, n, items }) => ({
    key: `late/${block}`,
    blocks: [block],
    n,
    ratings:
      measure === 'counted'
        ? codes.map((code) => ratedCount(items[code] ?? NO_RATINGS))
        : undefined,
    isSensitive: false,
    cost: 0,
    status: 'hidden',
    least: SMALLEST_CELL,
  }));
}
