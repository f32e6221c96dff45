import type { Cell } from '@/lib/reports/cell-system';
import { isSmallCell } from '@/lib/reports/shown';
import { seededRandom } from '@/lib/statistics/seeded-random';

/** Respondents, then how many rated each item. */
type Counts = readonly number[];

type Block = { centre: number; month: number; counts: Counts };

/** Late answers to a month, added to a revision published with a later month. */
type Late = Block & { publishedWith: number };

export type Province = {
  /** The commune of each centre. */
  communeOf: readonly number[];
  months: number;
  blocks: readonly Block[];
  late: readonly Late[];
};

type Period = { from: number; months: number };
type Place = { name: string; level: number; centres: readonly number[] };
export type Hide = (cells: readonly Cell[]) => ReadonlySet<string>;

const PERIODS = [1, 3, 6, 12];

function placesOf(province: Province): Place[] {
  const centres = province.communeOf.map((_, centre) => centre);
  const communes = [...new Set(province.communeOf)];
  return [
    { name: 'province', level: 2, centres },
    ...communes.map((commune) => ({
      name: `commune ${commune}`,
      level: 1,
      centres: centres.filter((centre) => province.communeOf[centre] === commune),
    })),
    ...centres.map((centre) => ({ name: `centre ${centre}`, level: 0, centres: [centre] })),
  ];
}

/** The province first, then whoever has the coarser period, then the larger place. */
function costOf(place: Place, period: Period): number {
  return (place.level === 2 ? 100 : 0) + period.months * 3 + place.level;
}

function closedWith(month: number): Period[] {
  return PERIODS.filter((months) => (month + 1) % months === 0 && month + 1 >= months).map(
    (months) => ({ from: month + 1 - months, months }),
  );
}

/** The periods published before that contain the month. */
function closedAround(month: number, now: number): Period[] {
  return PERIODS.map((months) => ({ from: month - (month % months), months })).filter(
    ({ from, months }) => from + months - 1 < now,
  );
}

function cellOf(blocks: readonly Block[], numbers: readonly number[], rest: Partial<Cell>): Cell {
  const [n = 0, ...ratings] = (blocks[0]?.counts ?? [0]).map((_, i) =>
    blocks.reduce((sum, block) => sum + (block.counts[i] ?? 0), 0),
  );
  const isSensitive = [n, ...ratings].some(isSmallCell);
  return { key: '', cost: 0, status: 'new', ...rest, blocks: numbers, n, ratings, isSensitive };
}

/** The cells that a closing of this month publishes: its periods, and revisions of earlier ones. */
function cellsClosedWith(province: Province, month: number): Cell[] {
  const all: readonly (Block & { publishedWith?: number })[] = [
    ...province.blocks,
    ...province.late,
  ];
  const revised = province.late.filter((late) => late.publishedWith === month);
  const cellsOf = (place: Place, period: Period, vintage: string) => {
    const numbers = all.flatMap((block, number) =>
      place.centres.includes(block.centre) &&
      block.month >= period.from &&
      block.month < period.from + period.months &&
      (block.publishedWith ?? 0) <= month
        ? [number]
        : [],
    );
    const blocks = numbers.flatMap((number) => all[number] ?? []);
    const key = `${place.name}, ${period.months} months from ${period.from}${vintage}`;
    return cellOf(blocks, numbers, { key, cost: costOf(place, period) });
  };
  const lateCells = province.late.flatMap((late, i) =>
    late.publishedWith === month
      ? [
          cellOf([late], [province.blocks.length + i], {
            key: `late ${i}`,
            status: 'hidden',
            least: 5,
          }),
        ]
      : [],
  );
  const cells = placesOf(province).flatMap((place) => {
    const own = revised.filter((late) => place.centres.includes(late.centre));
    const again = own.flatMap((late) => closedAround(late.month, month));
    const distinct = new Map(again.map((period) => [`${period.from}/${period.months}`, period]));
    return [
      ...closedWith(month).map((period) => cellsOf(place, period, '')),
      ...[...distinct.values()].map((period) => cellsOf(place, period, `, revised ${month}`)),
    ];
  });
  return [...cells, ...lateCells];
}

/** Publishes month after month, never taking anything back. */
export function publish(province: Province, hide: Hide): Cell[] {
  let published: Cell[] = [];
  for (let month = 0; month < province.months; month++) {
    const cells = [...published, ...cellsClosedWith(province, month)];
    const hidden = hide(cells);
    published = cells.map((cell) =>
      cell.status === 'new' ? { ...cell, status: hidden.has(cell.key) ? 'hidden' : 'told' } : cell,
    );
  }
  return published;
}

export type Shape = {
  seed: number;
  /** How many centres each commune has. */
  centres: readonly number[];
  months: number;
  /** No centre has more answers in a month. */
  most: number;
  /** The share of people who rate the second item; all rate the first. */
  rated: number;
  /** The share of centres and months with a revision. */
  late: number;
};

/** The same province for the same shape: mostly tiny counts, some empty months, late answers in fives and more. */
export function randomProvince({ seed, centres, months, most, rated, late }: Shape): Province {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const communeOf = centres.flatMap((count, commune) => Array<number>(count).fill(commune));
  const block = (centre: number, month: number, n: number): Block => {
    const second = Array.from({ length: n }, random).filter((chance) => chance < rated).length;
    return { centre, month, counts: [n, second] };
  };
  const blocks = communeOf.flatMap((_, centre) =>
    Array.from({ length: months }, (_, month) =>
      block(centre, month, random() < 0.15 ? 0 : between(0, most)),
    ),
  );
  /** Late answers come in only when no item rests on a few of them. */
  const lateBlock = (centre: number, month: number): Block => {
    const [n = 0, second = 0] = block(centre, month, between(5, 9)).counts;
    return { centre, month, counts: [n, isSmallCell(second) ? n : second] };
  };
  const revised = blocks.flatMap(({ centre, month }) =>
    month + 1 < months && random() < late
      ? [{ ...lateBlock(centre, month), publishedWith: between(month + 1, months - 1) }]
      : [],
  );
  return { communeOf, months, blocks, late: revised };
}
