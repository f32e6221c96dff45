import { publicScope } from '@/app/_server/public-scope';
import { rollupFilter } from '@/app/_server/read-counts';
import { readScores, type ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { countDossiers } from '@/db/queries/count-dossiers';
import { countResponses } from '@/db/queries/count-rollups';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Division, ScoreQuery } from '@/lib/reports/score-query';
import { instantMilliseconds } from '@/lib/time/instant';

const MOST_KEPT = 50;
/** What the mark cannot see, a renamed place or a dossier moved to another day, is seen after this long. */
const LONGEST_KEPT_MS = 60_000;

type Kept = { mark: string; keptAt: number; read: Promise<ScoresRead> };
const keptOf = new WeakMap<Runtime, Map<string, Kept>>();

/**
 * Answers are only ever added, so as long as their numbers by questionnaire and verdict are the same, and
 * the dossiers of each centre, no figure has changed.
 */
async function markOf(runtime: Runtime, tree: PlaceTree, place: Place, query: ScoreQuery) {
  const filter = rollupFilter(tree, place, query);
  const [numbers, dossiers] = await Promise.all([
    countResponses(runtime.db.pool, publicScope(), filter),
    countDossiers(runtime.db.pool, filter, 'none'),
  ]);
  const resolved = dossiers.map((row) => [row.centreId, row.resolved]);
  return JSON.stringify([numbers, resolved.sort(([a = 0], [b = 0]) => a - b)]);
}

async function readAnew(runtime: Runtime, query: ScoreQuery, divisions: readonly Division[]) {
  const read = await readScores(runtime, publicScope(), query, divisions);
  if (read === null || typeof read === 'string') {
    throw new Error(`expected figures of ${query.place}, found none`);
  }
  return read;
}

/**
 * The public figures of a place that exists: exact at every moment, and read anew only when an answer has
 * come in since, so that many readers never slow the citizens who are rating.
 */
export async function readPublicScores(
  runtime: Runtime,
  place: Place,
  asked: Omit<ScoreQuery, 'place'>,
  divisions: readonly Division[],
): Promise<ScoresRead> {
  const query: ScoreQuery = { ...asked, place: place.code };
  const all = keptOf.get(runtime) ?? new Map<string, Kept>();
  keptOf.set(runtime, all);
  const key = JSON.stringify([query, divisions]);
  const mark = await markOf(runtime, await runtime.places.tree(), place, query);
  const now = instantMilliseconds(runtime.now());
  const known = all.get(key);
  if (known?.mark === mark && now - known.keptAt < LONGEST_KEPT_MS) return known.read;
  const kept = { mark, keptAt: now, read: readAnew(runtime, query, divisions) };
  all.delete(key);
  all.set(key, kept);
  for (const oldest of [...all.keys()].slice(0, -MOST_KEPT)) all.delete(oldest);
  kept.read.catch(() => {
    if (all.get(key) === kept) all.delete(key);
  });
  return kept.read;
}
