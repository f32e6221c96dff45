/** Whole numbers by unknown; what is not in it is 0. */
export type Move = ReadonlyMap<number, number>;

type Change = { taken: readonly Move[]; given: readonly Move[] };

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

/** a·move − b·pivot in smallest whole numbers; null when a number would no longer be exact. */
function combine(a: number, move: Move, b: number, pivot: Move): Move | null {
  const sum = new Map<number, number>();
  for (const [unknown, value] of move) sum.set(unknown, a * value);
  for (const [unknown, value] of pivot) {
    const entry = (sum.get(unknown) ?? 0) - b * value;
    if (entry === 0) sum.delete(unknown);
    else sum.set(unknown, entry);
  }
  let divisor = 0;
  for (const value of sum.values()) {
    if (!Number.isSafeInteger(value)) return null;
    divisor = greatestDivisor(value, divisor);
  }
  if (divisor > 1) for (const [unknown, value] of sum) sum.set(unknown, value / divisor);
  return sum;
}

/**
 * What is still open when sums of unknowns are known: the moves that change unknowns and leave every known
 * sum as it is. A basis of the null space in whole numbers, so nothing is ever rounded. A further sum is
 * derivable from the known ones exactly when no move changes it.
 */
export class NullSpace {
  private readonly moves = new Map<number, Set<Move>>();

  constructor(unknowns: Iterable<number>) {
    for (const unknown of unknowns) this.moves.set(unknown, new Set([new Map([[unknown, 1]])]));
  }

  /** The moves of the basis that change this unknown. */
  movesOf(unknown: number): ReadonlySet<Move> {
    return this.moves.get(unknown) ?? new Set();
  }

  /** The moves of the basis that change the sum of these unknowns, with by how much. */
  movesOfSum(unknowns: readonly number[]): Map<Move, number> {
    const changes = new Map<Move, number>();
    for (const unknown of unknowns)
      for (const move of this.movesOf(unknown))
        changes.set(move, (changes.get(move) ?? 0) + (move.get(unknown) ?? 0));
    for (const [move, change] of changes) if (change === 0) changes.delete(move);
    return changes;
  }

  isDerivable(unknowns: readonly number[]): boolean {
    return this.movesOfSum(unknowns).size === 0;
  }

  /** What would change if this sum became known; null when exact numbers do not suffice to tell. */
  changeBy(unknowns: readonly number[]): Change | null {
    const changes = this.movesOfSum(unknowns);
    const pivot = [...changes].reduce<[Move, number] | null>(
      (best, one) =>
        best &&
        (Math.abs(best[1]) < Math.abs(one[1]) ||
          (Math.abs(best[1]) === Math.abs(one[1]) && best[0].size <= one[0].size))
          ? best
          : one,
      null,
    );
    if (!pivot) return { taken: [], given: [] };
    const given: Move[] = [];
    for (const [move, change] of changes) {
      if (move === pivot[0]) continue;
      const combined = combine(pivot[1], move, change, pivot[0]);
      if (!combined) return null;
      given.push(combined);
    }
    return { taken: [...changes.keys()], given };
  }

  apply({ taken, given }: Change): void {
    for (const move of taken)
      for (const unknown of move.keys()) this.moves.get(unknown)?.delete(move);
    for (const move of given) for (const unknown of move.keys()) this.moves.get(unknown)?.add(move);
  }

  undo({ taken, given }: Change): void {
    this.apply({ taken: given, given: taken });
  }
}
