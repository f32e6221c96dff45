import { type Move, NullSpace } from '@/lib/statistics/null-space';

/** A place in a period, to be told wholly or not at all. */
export type Cell = {
  key: string;
  /** What it is the sum of; every count of the cell is the sum of its blocks' counts. */
  blocks: readonly number[];
  /** Respondents. */
  n: number;
  /** How many of them rated each item, in one order for all cells; left out, only respondents are guarded. */
  ratings?: readonly number[];
  isSensitive: boolean;
  /** What is lost when it is hidden: among equals the one with fewer respondents is hidden first. */
  cost: number;
  /** 'told' and 'hidden' are earlier publications: they stay so for ever. */
  status: 'new' | 'told' | 'hidden';
  /** The fewest respondents that a stranger knows it to have while it is hidden: 1, since 0 is always told. */
  least?: number;
};

/** A sum over unknown blocks that limits which worlds are possible. */
export type Sum = {
  readonly unknowns: readonly number[];
  readonly counts: readonly number[];
  readonly least: number;
};

function countsOf(cell: Cell): number[] {
  return [cell.n, ...(cell.ratings ?? [])];
}

/** Blocks' counts, as far as cells give them: a cell less its other blocks. */
function blockCounts(cells: readonly Cell[]): Map<number, readonly number[]> {
  const counts = new Map<number, readonly number[]>();
  let waiting = [...cells].sort((a, b) => a.blocks.length - b.blocks.length);
  for (let before = -1; before !== counts.size; ) {
    before = counts.size;
    waiting = waiting.filter((cell) => {
      const open = cell.blocks.filter((block) => !counts.has(block));
      if (open.length > 1) return true;
      const [last] = open;
      if (last === undefined) return false;
      const others = cell.blocks
        .filter((block) => block !== last)
        .map((block) => counts.get(block));
      counts.set(
        last,
        countsOf(cell).map((count, i) =>
          others.reduce((rest, other) => rest - (other?.[i] ?? 0), count),
        ),
      );
      return false;
    });
  }
  return counts;
}

/**
 * Everything ever told as equations over the blocks. A block in a cell told as 0 is 0; a block told by itself
 * is known; the others are unknown, and `space` holds what may still move.
 */
export class CellSystem {
  readonly space: NullSpace;
  readonly counts: ReadonlyMap<number, readonly number[]>;
  private readonly sums = new Map<Cell, Sum>();
  private readonly sumsOfUnknown = new Map<number, Sum[]>();
  private readonly clusters = new Map<number, number>();

  constructor(cells: readonly Cell[]) {
    const empty = new Set(
      cells
        .filter(({ n, status }) => n === 0 && status !== 'hidden')
        .flatMap(({ blocks }) => blocks),
    );
    const told = cells.filter((cell) => cell.status === 'told' && cell.n > 0);
    const known = new Set(empty);
    for (const { blocks } of told)
      if (blocks.length === 1) for (const block of blocks) known.add(block);
    const unknowns = new Set(
      cells.flatMap((cell) => cell.blocks.filter((block) => !known.has(block))),
    );
    this.space = new NullSpace(unknowns);
    this.counts = blockCounts(cells);
    for (const cell of cells) {
      const open = cell.blocks.filter((block) => unknowns.has(block));
      if (open.length === 0) continue;
      const sure = cell.blocks.filter((block) => known.has(block) && !empty.has(block));
      const counts = countsOf(cell).map((count, i) =>
        sure.reduce((rest, block) => rest - (this.counts.get(block)?.[i] ?? 0), count),
      );
      const [n = 0] = counts;
      const least = Math.max(0, (cell.least ?? 1) - (cell.n - n));
      this.limit(open, { unknowns: open, counts, least }, cell);
    }
    for (const unknown of unknowns) {
      const counts = this.counts.get(unknown) ?? [0];
      this.limit([unknown], { unknowns: [unknown], counts, least: 0 });
    }
    this.findClusters();
    for (const cell of told.sort((a, b) => a.blocks.length - b.blocks.length)) {
      const change = this.space.changeBy(this.unknownsOf(cell));
      if (!change) throw new Error('the published cells are too entangled for exact numbers');
      this.space.apply(change);
    }
  }

  private limit(unknowns: readonly number[], sum: Sum, cell?: Cell): void {
    if (cell) this.sums.set(cell, sum);
    for (const unknown of unknowns) {
      const list = this.sumsOfUnknown.get(unknown);
      if (list) list.push(sum);
      else this.sumsOfUnknown.set(unknown, [sum]);
    }
  }

  private findClusters(): void {
    for (const start of this.sumsOfUnknown.keys()) {
      if (this.clusters.has(start)) continue;
      this.clusters.set(start, start);
      const open = [start];
      const seen = new Set<Sum>();
      for (let unknown = open.pop(); unknown !== undefined; unknown = open.pop())
        for (const sum of this.sumsOfUnknown.get(unknown) ?? []) {
          if (seen.has(sum)) continue;
          seen.add(sum);
          for (const other of sum.unknowns) {
            if (this.clusters.has(other)) continue;
            this.clusters.set(other, start);
            open.push(other);
          }
        }
    }
  }

  /** Cells that share no unknown block, not even by way of others, have nothing to do with each other. */
  clusterOf(unknowns: readonly number[]): number {
    const [first = -1] = unknowns;
    return this.clusters.get(first) ?? -1;
  }

  unknownsOf(cell: Cell): readonly number[] {
    return this.sums.get(cell)?.unknowns ?? [];
  }

  /** How a change of unknowns changes every sum that it touches. */
  shiftsOf(change: Move): Map<Sum, number> {
    const shifts = new Map<Sum, number>();
    for (const [unknown, value] of change)
      for (const sum of this.sumsOfUnknown.get(unknown) ?? [])
        shifts.set(sum, (shifts.get(sum) ?? 0) + value);
    return shifts;
  }
}
