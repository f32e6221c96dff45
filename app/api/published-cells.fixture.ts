import type { Database } from '@/db/client';
import type { World } from '@/db/testing/world';
import type { Place } from '@/lib/places/place';
import type { Cell } from '@/lib/reports/cell-system';
import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';
import { isSmallCell } from '@/lib/reports/shown';

/** Answers that were frozen together: of a centre and month, or what came late to it. */
type Block = { centreId: number; month: string; frozenAt: string; counts: readonly number[] };

/** What is looked at: answers, answers and who rated each item, or those of one check. */
export type Look = 'answers' | 'items' | { setAside: string; number: number };

/** Read from the database: how the numbers are made up, which a stranger knows but for the counts. */
export async function frozenBlocks(
  db: Database,
  world: World,
  code: string,
  look: Look,
): Promise<Block[]> {
  const ids = world.questionnaires.filter(({ questionnaire }) => questionnaire.code === code);
  const { rows } = await db.pool.query<{
    key: string;
    month: string;
    centreId: number;
    frozenAt: Date;
    n: number;
    counts: number[];
    setAside: number[];
  }>(
    `select concat_ws('/', month, centre_id, questionnaire_id) as key, month::text, centre_id as "centreId",
            frozen_at as "frozenAt", n, counts, set_aside as "setAside"
     from frozen_counts where questionnaire_id = any($1::smallint[]) order by 1, vintage`,
    [ids.map(({ id }) => id)],
  );
  const items = ids[0]?.questionnaire.items.length ?? 0;
  const before = new Map<string, readonly number[]>();
  return rows.flatMap(({ key, month, centreId, frozenAt, n, counts, setAside }) => {
    const rated = Array.from({ length: items }, (_, i) =>
      counts.slice(i * 5, i * 5 + 5).reduce((sum, count) => sum + count, 0),
    );
    const totals = typeof look === 'object' ? [setAside[look.number - 1] ?? 0] : [n, ...rated];
    const grown = totals.map((total, i) => total - (before.get(key)?.[i] ?? 0));
    before.set(key, totals);
    const block = { centreId, month, frozenAt: frozenAt.toISOString(), counts: grown };
    return grown.some((count) => count !== 0) ? [block] : [];
  });
}

/** The counts that a row tells; null when it hides them. */
function toldCounts(row: PublishedRow, look: Look, codes: readonly string[]): number[] | null {
  if (typeof look === 'object') {
    const count = Object.entries(row.setAside).find(([reason]) => reason === look.setAside)?.[1];
    return count === null ? null : [count ?? 0];
  }
  if (row.n === null) return null;
  if (look === 'answers') return [row.n];
  if (row.n === 0) return [0, ...codes.map(() => 0)];
  const { told } = row;
  return 'hidden' in told ? null : [row.n, ...codes.map((code) => told.counts[code]?.rated ?? 0)];
}

/**
 * Everything that published documents tell, as cells for the attacker. Told counts come from the documents;
 * counts of hidden cells are the true ones, for telling afterwards what was to stay secret.
 * @returns also where a document tells another count than was frozen
 */
export function publishedCells(
  world: World,
  sets: readonly PublishedSet[],
  blocks: readonly Block[],
  look: Look,
): { cells: Cell[]; wrong: string[] } {
  const cells: Cell[] = [];
  const wrong: string[] = [];
  const add = (key: string, numbers: readonly number[], told: readonly number[] | null) => {
    const measures = told?.length ?? (look === 'items' ? undefined : 1);
    const truth = (blocks[0]?.counts ?? [0])
      .map((_, i) => numbers.reduce((sum, number) => sum + (blocks[number]?.counts[i] ?? 0), 0))
      .slice(0, measures);
    if (told && told.join() !== truth.join()) wrong.push(`${key}: ${told}, not ${truth}`);
    const [n = 0, ...ratings] = told ?? truth;
    const status = told ? 'told' : 'hidden';
    const isSensitive = truth.some(isSmallCell);
    cells.push({ key, blocks: numbers, n, ratings, isSensitive, cost: 0, status });
  };
  for (const set of sets) {
    const codes = set.items.map(({ code }) => code);
    const numbersOf = (centreIds: readonly number[]) =>
      blocks.flatMap((block, number) =>
        centreIds.includes(block.centreId) &&
        block.month >= set.period.from &&
        block.month <= set.period.to &&
        block.frozenAt <= set.publishedAt
          ? [number]
          : [],
      );
    const centresOf = (place: Place) => world.tree.within(place, 'centre').map(({ id }) => id);
    const name = `${set.period.at} revision ${set.revision}`;
    for (const row of set.rows) {
      const place = world.tree.find(row.place);
      if (!place) throw new Error(`expected the place ${row.place}`);
      add(`${name}, ${row.place}`, numbersOf(centresOf(place)), toldCounts(row, look, codes));
      if ('hidden' in row.told || !row.told.remainder || typeof look === 'object') continue;
      const { n, counts } = row.told.remainder;
      const told = new Set<number>(
        set.rows.flatMap((other) =>
          'hidden' in other.told ? [] : (world.tree.find(other.place)?.id ?? []),
        ),
      );
      const rest = numbersOf(centresOf(place).filter((id) => !told.has(id)));
      const rated = look === 'items' ? codes.map((code) => counts[code]?.rated ?? 0) : [];
      add(`${name}, the rest of ${row.place}`, rest, [n, ...rated]);
    }
  }
  return { cells, wrong };
}
