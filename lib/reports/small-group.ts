import type { CellSystem } from '@/lib/reports/cell-system';
import { isSmallCell, SMALLEST_CELL } from '@/lib/reports/shown';
import type { Move } from '@/lib/statistics/null-space';

/** What must still be cancelled for a group of blocks to be derivable. */
type Left = ReadonlyMap<Move, number>;

/** Blocks that nobody counts in cost nothing to add, so groups can be many. */
const MOST_GROUPS = 1000;

const NOBODY: readonly number[] = [0];

function leftWith(system: CellSystem, left: Left, block: number): Left {
  const next = new Map(left);
  for (const move of system.space.movesOf(block)) {
    const entry = (next.get(move) ?? 0) + (move.get(block) ?? 0);
    if (entry === 0) next.delete(move);
    else next.set(move, entry);
  }
  return next;
}

function narrowest(left: Left): Move {
  return [...left.keys()].reduce((least, move) => (move.size < least.size ? move : least));
}

/**
 * Whether some group of unknown blocks, this one among them, can be derived together and rests on 1 to 4
 * people, all in all or in some item: a cell too small to be told, though it has no name. Every move left
 * open must be cancelled by a further block, which keeps the search short; where it does not, the answer is
 * the careful one.
 */
export function mayExposeSmallGroup(system: CellSystem, block: number): boolean {
  const countsOf = (unknown: number) => system.counts.get(unknown) ?? NOBODY;
  const seen = new Set<string>();
  const search = (
    group: readonly number[],
    totals: readonly number[],
    before: Left,
    last: number,
  ): boolean => {
    if (totals.every((total) => total >= SMALLEST_CELL)) return false;
    const name = group.join();
    if (seen.has(name)) return false;
    seen.add(name);
    if (seen.size > MOST_GROUPS) return true;
    const left = leftWith(system, before, last);
    if (left.size === 0) return totals.some(isSmallCell);
    return [...narrowest(left).keys()].some((unknown) => {
      if (group.includes(unknown)) return false;
      const counts = countsOf(unknown);
      const next = totals.map((total, i) => total + (counts[i] ?? 0));
      return search(
        [...group, unknown].sort((a, b) => a - b),
        next,
        left,
        unknown,
      );
    });
  };
  return search([block], countsOf(block), new Map(), block);
}
