import type { Runtime } from '@/app/_server/runtime';
import type { DossierRow } from '@/db/queries/count-dossiers';
import {
  type CountedRow,
  countRollups,
  type RollupBucket,
  type RollupFilter,
} from '@/db/queries/count-rollups';
import type { Scope } from '@/lib/access/scope';
import { checkNumber } from '@/lib/integrity/checks';
import type { Place, PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { ScoreQuery } from '@/lib/reports/score-query';
import {
  type Counted,
  countedFromAligned,
  mergeCounted,
  NOTHING_COUNTED,
} from '@/lib/rollup/counted';
import type { Stratum } from '@/lib/scoring/weighted-score-set';
import { channelNumbers } from '@/lib/submission/channel';

/** The check number of responses given with a helper: left out by default, counted when asked for alone. */
export const ASSISTED = checkNumber('assisted');

type Entry = Runtime['questionnaires']['all'][number];
export type CentreCounts = { centreId: PlaceId; bucket: string; counted: Counted };

/** What one read works on: who asks about what. */
export type ReadContext = {
  runtime: Runtime;
  scope: Scope;
  tree: PlaceTree;
  place: Place;
  query: ScoreQuery;
  filter: RollupFilter;
  entries: readonly Entry[];
};

export function rollupFilter(tree: PlaceTree, place: Place, query: ScoreQuery): RollupFilter {
  const isCounter = place.kind === 'counter';
  const centre = isCounter ? tree.parentOf(place) : null;
  const centres = centre ? [centre] : tree.within(place, 'centre');
  const counters = tree.within(place, 'counter');
  const counterIds = query.field
    ? counters.filter((counter) => counter.field === query.field).map((counter) => counter.id)
    : isCounter
      ? [place.id]
      : null;
  return {
    centreIds: centres.map((each) => each.id),
    counterIds,
    period: { from: query.from, to: query.to },
    channel: query.channel ? channelNumbers[query.channel] : null,
  };
}

/** The dossiers of the centres are those of the answers: not so under a filter, or at a counter. */
export function ownsDossiers(query: ScoreQuery, filter: RollupFilter): boolean {
  return !query.channel && filter.counterIds === null;
}

/** Counts by centre and bucket, the versions of the questionnaire joined. */
export async function readCounts(
  context: ReadContext,
  bucket: RollupBucket,
): Promise<CentreCounts[]> {
  const { runtime, scope, query, filter } = context;
  const withAssisted = query.channel === 'assisted' || bucket === 'channel';
  const found = new Map<string, CentreCounts>();
  for (const entry of context.entries) {
    const rows: CountedRow[] = await countRollups(runtime.db.pool, scope, filter, {
      questionnaire: bucket === 'none' ? entry.shape : { ...entry.shape, reasonCount: 0 },
      bucket,
      setAside: withAssisted ? [0, ASSISTED] : [0],
    });
    for (const row of rows) {
      const key = `${row.centreId}/${row.bucket}`;
      const counted = countedFromAligned(entry.questionnaire, row);
      const known = found.get(key)?.counted ?? NOTHING_COUNTED;
      const { centreId } = row;
      found.set(key, { centreId, bucket: row.bucket, counted: mergeCounted(known, counted) });
    }
  }
  return [...found.values()];
}

/** Every centre of the filter, with answers or dossiers or both. */
export function strataOf(
  centreIds: readonly PlaceId[],
  counts: readonly CentreCounts[],
  dossiers: readonly DossierRow[],
): Stratum[] {
  const found = new Map<PlaceId, { counted: Counted; dossiers: number }>();
  const wanted = new Set(centreIds);
  const stratum = (id: PlaceId) => {
    const known = found.get(id) ?? { counted: NOTHING_COUNTED, dossiers: 0 };
    if (wanted.has(id)) found.set(id, known);
    return known;
  };
  for (const row of counts) {
    const known = stratum(row.centreId);
    known.counted = mergeCounted(known.counted, row.counted);
  }
  for (const row of dossiers) stratum(row.centreId).dossiers += row.resolved;
  return [...found.values()].filter((each) => each.counted.n > 0 || each.dossiers > 0);
}
