import type { Cell } from '@/lib/reports/cell-system';
import { isSmallCell } from '@/lib/reports/shown';

/** What a stranger found out: counts that nobody was to know. */
export type Leak = { how: 'exact' | 'group' | 'bounds'; what: string; counts: readonly number[] };

/** The least and the most that a sum of unknown counts can be. */
export type Solver = (problem: {
  equations: readonly { blocks: readonly number[]; total: number }[];
  atLeast: readonly { blocks: readonly number[]; total: number }[];
  wanted: readonly number[];
}) => { low: number; high: number };

type Fraction = { top: bigint; bottom: bigint };
type Row = { coefficients: Map<number, Fraction>; totals: Fraction[] };

const ZERO = { top: 0n, bottom: 1n };
const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n });

function fraction(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a * (bottom < 0n ? -1n : 1n);
  return { top: top / divisor, bottom: bottom / divisor };
}

function minus(a: Fraction, factor: Fraction, b: Fraction): Fraction {
  const bottom = factor.bottom * b.bottom;
  return fraction(a.top * bottom - factor.top * b.top * a.bottom, a.bottom * bottom);
}

/** row − factor·other */
function subtract(row: Row, factor: Fraction, other: Row): void {
  for (const [block, coefficient] of other.coefficients) {
    const entry = minus(row.coefficients.get(block) ?? ZERO, factor, coefficient);
    if (entry.top === 0n) row.coefficients.delete(block);
    else row.coefficients.set(block, entry);
  }
  row.totals = row.totals.map((total, i) => minus(total, factor, other.totals[i] ?? ZERO));
}

const countsOf = (cell: Cell): number[] => [cell.n, ...(cell.ratings ?? [])];
const isSmall = (counts: readonly number[]) => counts.some(isSmallCell);

/** Told sums in reduced row echelon form, in exact fractions. */
class Knowledge {
  readonly rows = new Map<number, Row>();
  readonly empty: ReadonlySet<number>;

  constructor(
    told: readonly Cell[],
    private readonly measures: number,
  ) {
    this.empty = new Set(told.filter(({ n }) => n === 0).flatMap(({ blocks }) => blocks));
    for (const cell of [...told].sort((a, b) => a.blocks.length - b.blocks.length))
      this.learn(cell);
  }

  private learn(cell: Cell): void {
    const row = this.rest(cell.blocks);
    row.totals = row.totals.map((total, i) =>
      minus(total, whole(-1), whole(countsOf(cell)[i] ?? 0)),
    );
    const [pivot] = row.coefficients;
    if (!pivot) return;
    const [block, { top, bottom }] = pivot;
    const scale = fraction(top - bottom, top);
    subtract(row, scale, { coefficients: new Map(row.coefficients), totals: [...row.totals] });
    for (const other of this.rows.values()) {
      const factor = other.coefficients.get(block);
      if (factor) subtract(other, factor, row);
    }
    this.rows.set(block, row);
  }

  /** The blocks' sum less all that is known of it; `totals` are minus the known part. */
  rest(blocks: readonly number[]): Row {
    const row: Row = {
      coefficients: new Map(
        blocks.filter((block) => !this.empty.has(block)).map((block) => [block, whole(1)]),
      ),
      totals: Array.from({ length: this.measures }, () => ZERO),
    };
    for (const block of blocks) {
      const known = this.rows.get(block);
      const factor = row.coefficients.get(block);
      if (known && factor) subtract(row, factor, known);
    }
    return row;
  }

  /** The counts of these blocks together, when what was told gives them. */
  derive(blocks: readonly number[]): number[] | null {
    const { coefficients, totals } = this.rest(blocks);
    return coefficients.size > 0 ? null : totals.map(({ top, bottom }) => Number(-top / bottom));
  }
}

function isWithin(part: Cell, blocks: ReadonlySet<number>): boolean {
  return part.blocks.every((block) => blocks.has(block));
}

/** A told cell less told parts of it, in several orders of taking them away. */
function remainders(told: readonly Cell[]): Leak[] {
  const leaks: Leak[] = [];
  const orders = [
    [...told].sort((a, b) => b.blocks.length - a.blocks.length),
    [...told].sort((a, b) => a.blocks.length - b.blocks.length),
    [...told].reverse(),
  ];
  const note = (whole: Cell, parts: readonly Cell[]) => {
    const counts = countsOf(whole).map((count, i) =>
      parts.reduce((rest, part) => rest - (countsOf(part)[i] ?? 0), count),
    );
    const what = `${whole.key} − ${parts.map((part) => part.key).join(' − ')}`;
    if (isSmall(counts)) leaks.push({ how: 'group', what, counts });
  };
  for (const total of told) {
    const all = new Set(total.blocks);
    const parts = told.filter((part) => part !== total && isWithin(part, all));
    for (const part of parts) note(total, [part]);
    for (const order of orders) {
      const left = new Set(total.blocks);
      const taken: Cell[] = [];
      for (const part of order.filter((one) => parts.includes(one))) {
        if (!isWithin(part, left)) continue;
        for (const block of part.blocks) left.delete(block);
        taken.push(part);
      }
      note(total, taken);
    }
  }
  return leaks;
}

/** Rows of the reduced system that are plain sums of blocks. */
function plainRows(knowledge: Knowledge): Leak[] {
  return [...knowledge.rows.values()].flatMap(({ coefficients, totals }) => {
    const counts = totals.map(({ top, bottom }) => Number(top / bottom));
    const isPlain = [...coefficients.values()].every(({ top, bottom }) => top === bottom);
    const what = `blocks ${[...coefficients.keys()].join(' + ')}`;
    return isPlain && isSmall(counts) ? [{ how: 'group' as const, what, counts }] : [];
  });
}

const PRIME = 67_108_859;

/** A number for what is unknown of a block, so that blocks that cancel have numbers that sum to 0. */
function fingerprint(row: Row): number {
  let sum = 0;
  for (const [block, { top, bottom }] of row.coefficients) {
    let inverse = 1n;
    const prime = BigInt(PRIME);
    for (let power = prime - 2n, base = bottom % prime; power > 0n; power >>= 1n) {
      if (power & 1n) inverse = (inverse * base) % prime;
      base = (base * base) % prime;
    }
    const entry = Number((((top * inverse) % prime) + prime) % prime);
    const weight = Math.abs(Math.imul(block + 1, 0x9e3779b1)) % PRIME;
    sum = (sum + entry * weight) % PRIME;
  }
  return sum;
}

/** Two to four blocks whose sum is derivable and small. */
function smallSubsets(cells: readonly Cell[], knowledge: Knowledge): Leak[] {
  const small = cells.filter((cell) => cell.status === 'hidden' && cell.blocks.length === 1);
  const blocks = [...new Set(small.flatMap((cell) => cell.blocks))];
  const numbers = blocks.map((block) => fingerprint(knowledge.rest([block])));
  const pairs = new Map<number, [number, number][]>();
  const leaks: Leak[] = [];
  const note = (places: readonly number[]) => {
    if (new Set(places).size < places.length) return;
    const group = places.map((place) => blocks[place] ?? 0);
    const counts = knowledge.derive(group);
    if (counts && isSmall(counts))
      leaks.push({ how: 'group', what: `blocks ${group.join(' + ')}`, counts });
  };
  numbers.forEach((a, i) => {
    numbers.slice(0, i).forEach((b, j) => {
      const sum = (a + b) % PRIME;
      if (sum === 0) note([i, j]);
      const same = pairs.get(sum);
      if (same) same.push([i, j]);
      else pairs.set(sum, [[i, j]]);
    });
  });
  numbers.forEach((a, i) => {
    for (const [j, k] of pairs.get((PRIME - a) % PRIME) ?? []) if (j < i && k < i) note([i, j, k]);
  });
  for (const [sum, firsts] of pairs)
    for (const first of firsts.slice(0, 50))
      for (const second of (pairs.get((PRIME - sum) % PRIME) ?? []).slice(0, 50))
        if ((first[0] ?? 0) > (second[0] ?? 0)) note([...first, ...second]);
  return leaks;
}

/** What a linear program finds who also knows that nothing hidden is empty and revisions come in fives. */
function boundLeaks(cells: readonly Cell[], knowledge: Knowledge, solve: Solver): Leak[] {
  const open = (cell: Cell) => cell.blocks.filter((block) => !knowledge.empty.has(block));
  const told = cells.filter((cell) => cell.status === 'told' && cell.n > 0);
  const hidden = cells.filter((cell) => cell.status === 'hidden');
  return hidden
    .filter((cell) => cell.isSensitive)
    .flatMap((cell) => {
      const { low, high } = solve({
        equations: told.map((one) => ({ blocks: open(one), total: one.n })),
        atLeast: hidden.map((one) => ({ blocks: open(one), total: one.least ?? 1 })),
        wanted: open(cell),
      });
      // Five or more, hidden for the sake of an item that few rated, are no secret by their number.
      return high - low < 0.5 && isSmallCell(Math.round(low))
        ? [{ how: 'bounds' as const, what: cell.key, counts: [low, high] }]
        : [];
    });
}

/**
 * Everything that a stranger can find out from the told cells. Shares no code with what hides them; the hidden
 * cells' own counts are never read.
 */
export function attack(cells: readonly Cell[], solve?: Solver): Leak[] {
  const told = cells.filter((cell) => cell.status === 'told');
  const measures = Math.max(...cells.map((cell) => countsOf(cell).length));
  const knowledge = new Knowledge(told, measures);
  const exact = cells
    .filter((cell) => cell.isSensitive)
    .flatMap((cell) => {
      const counts = knowledge.derive(cell.blocks);
      return counts ? [{ how: 'exact' as const, what: cell.key, counts }] : [];
    });
  return [
    ...exact,
    ...remainders(told),
    ...plainRows(knowledge),
    ...smallSubsets(cells, knowledge),
    ...(solve ? boundLeaks(cells, knowledge, solve) : []),
  ];
}
