import type { CellSystem, Sum } from '@/lib/reports/cell-system';
import type { Move } from '@/lib/statistics/null-space';

/** Respondents per block, more or fewer: another world in which everything told is the same. */
export type World = Move;

const MOST_ATTEMPTS = 600;

type Attempt = { world: World; violated: Sum | null; deficit: number };

function changeOf(unknowns: readonly number[], move: Move): number {
  return unknowns.reduce((sum, unknown) => sum + (move.get(unknown) ?? 0), 0);
}

function added(world: World, move: Move, times: 1 | -1): World {
  const sum = new Map(world);
  for (const [unknown, value] of move) {
    const entry = (sum.get(unknown) ?? 0) + times * value;
    if (entry === 0) sum.delete(unknown);
    else sum.set(unknown, entry);
  }
  return sum;
}

/** How far the world falls below what a stranger knows, and where it does so the most. */
function attempt(system: CellSystem, world: World): Attempt {
  let violated: Sum | null = null;
  let lowest = 0;
  let deficit = 0;
  for (const [sum, shift] of system.shiftsOf(world)) {
    const above = (sum.counts[0] ?? 0) + shift - sum.least;
    if (shift >= 0 || above >= 0) continue;
    deficit -= above;
    if (above < lowest) [violated, lowest] = [sum, above];
  }
  return { world, violated, deficit };
}

function nameOf(world: World): string {
  return [...world].sort(([a], [b]) => a - b).join(';');
}

/** Attempts by how far they fall short, the nearest first. */
class Queue {
  private readonly byDeficit: Attempt[][] = [];

  add(made: Attempt): void {
    const same = this.byDeficit[made.deficit];
    if (same) same.push(made);
    else this.byDeficit[made.deficit] = [made];
  }

  next(): Attempt | undefined {
    return this.byDeficit.find((same) => same && same.length > 0)?.pop();
  }
}

/**
 * Proof that a sum of blocks stays secret: other whole numbers of respondents, none below what a stranger
 * knows, that give every told number but not this sum. Moves are added to the least violated attempt until
 * nothing is violated.
 * @returns null when none was found, which may be for want of attempts
 */
export function findOtherWorld(system: CellSystem, secret: readonly number[]): World | null {
  const seen = new Set<string>();
  const queue = new Queue();
  const tried = (world: World, move: Move, times: 1 | -1): World | null => {
    const next = added(world, move, times);
    const name = nameOf(next);
    if (seen.has(name)) return null;
    seen.add(name);
    const made = attempt(system, next);
    if (made.violated) queue.add(made);
    return made.violated || changeOf(secret, next) === 0 ? null : next;
  };
  for (const move of system.space.movesOfSum(secret).keys())
    for (const times of [1, -1] as const) {
      const found = tried(new Map(), move, times);
      if (found) return found;
    }
  while (seen.size < MOST_ATTEMPTS) {
    const best = queue.next();
    if (!best) return null;
    for (const [move, change] of system.space.movesOfSum(best.violated?.unknowns ?? [])) {
      const found = tried(best.world, move, change > 0 ? 1 : -1);
      if (found) return found;
    }
  }
  return null;
}

/** Whether a world, proven before, still gives this sum as it is: then telling the sum does not refute it. */
export function leavesAsItIs(world: World, unknowns: ReadonlySet<number>): boolean {
  let change = 0;
  for (const [unknown, value] of world) if (unknowns.has(unknown)) change += value;
  return change === 0;
}
