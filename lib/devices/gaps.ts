import type { Instant } from '@/lib/time/instant';

/** Numbers of answers, both ends included. */
export type NumberRange = { from: number; to: number };

export type GapClosure = NumberRange & {
  reason: string;
  byName: string;
  at: Instant;
};

export type DeviceGap = NumberRange & {
  /** Who holds these numbers for lost, and why; `null` while nobody does. */
  closure: GapClosure | null;
};

type Known = {
  /** Numbers that were given to answers and not received, in order. */
  missing: readonly NumberRange[];
  /** What the last status told; a batch may have told of higher numbers since. */
  lastSequence: number;
  oldestWaiting: number | null;
  parked: readonly NumberRange[];
  /** How many it had to park; more than `parked` where the program could not tell all. */
  parkedCount: number;
  isRevoked: boolean;
  /** In the order of their making: a later one says more. */
  closures: readonly GapClosure[];
};

export type DeviceGaps = {
  /** Still on the tablet: they will come. */
  waiting: NumberRange[];
  /** Refused, or perhaps so, and kept on the tablet for a person to see. */
  parked: NumberRange[];
  /** Neither here nor on the tablet. */
  gaps: DeviceGap[];
};

export function countNumbers(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The numbers of `ranges` within `from` to `to`. */
function clip(ranges: readonly NumberRange[], from: number, to: number): NumberRange[] {
  return ranges
    .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
    .filter((range) => range.from <= range.to);
}

/** Cuts a range where the ends of others fall into it. */
function cut(range: NumberRange, others: readonly NumberRange[]): NumberRange[] {
  const starts = others
    .flatMap(({ from, to }) => [from, to + 1])
    .filter((start) => range.from < start && start <= range.to);
  const sorted = [...new Set([range.from, ...starts])].sort((a, b) => a - b);
  return sorted.map((from, at) => ({ from, to: (sorted[at + 1] ?? range.to + 1) - 1 }));
}

/** Parts `ranges` by whether `others` have their numbers. */
function part(ranges: readonly NumberRange[], others: readonly NumberRange[]) {
  const pieces = ranges.flatMap((range) => cut(range, clip(others, range.from, range.to)));
  const isWithin = (piece: NumberRange) =>
    others.some(({ from, to }) => from <= piece.from && piece.to <= to);
  return {
    within: pieces.filter(isWithin),
    outside: pieces.filter((piece) => !isWithin(piece)),
  };
}

/**
 * What became of the numbers that were not received: those the tablet still has, those it had to park,
 * and those that never arrived. While a tablet tells only some of those it parked, none counts as a gap. A
 * revoked tablet has no say any more: nothing of it will come by itself.
 */
export function deviceGaps(known: Known): DeviceGaps {
  const { missing, lastSequence, oldestWaiting, closures } = known;
  const firstToCome = known.isRevoked
    ? Number.POSITIVE_INFINITY
    : Math.min(oldestWaiting ?? Number.POSITIVE_INFINITY, lastSequence + 1);
  const told = known.isRevoked ? [] : known.parked;
  const { within: parked, outside } = part(missing, told);
  const below = clip(outside, 1, firstToCome - 1);
  const isAllTold = known.isRevoked || known.parkedCount <= countNumbers(told);
  return {
    waiting: clip(outside, firstToCome, Number.POSITIVE_INFINITY),
    parked: isAllTold ? parked : [...parked, ...below].sort((a, b) => a.from - b.from),
    gaps: (isAllTold ? below : []).flatMap((gap) =>
      cut(gap, closures).map((piece) => ({ ...piece, closure: closureOf(piece, closures) })),
    ),
  };
}

function closureOf(piece: NumberRange, closures: readonly GapClosure[]): GapClosure | null {
  return closures.findLast(({ from, to }) => from <= piece.from && piece.to <= to) ?? null;
}

/** Whether every one of these numbers never arrived and is not closed yet. */
export function isOpenGap(gaps: readonly DeviceGap[], range: NumberRange): boolean {
  const open = gaps.filter(({ closure }) => closure === null);
  return countNumbers(clip(open, range.from, range.to)) === range.to - range.from + 1;
}
