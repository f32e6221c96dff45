import { foldDiacritics } from '@/lib/i18n/fold-diacritics';
import type { Language } from '@/lib/i18n/language';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden } from '@/lib/reports/shown';
import type { RankInterval } from '@/lib/statistics/rank-intervals';

type Ranks = ReadonlyMap<string, RankInterval>;

export const PLACE_SORT_KEYS = ['name', 'score', 'n', 'rank'] as const;
type SortKey = (typeof PLACE_SORT_KEYS)[number];
export type PlaceSort = { key: SortKey; direction: 'ascending' | 'descending' };

/** `score`, or `-score` for the highest first; by name when the address asks for nothing known. */
export function readPlaceSort(text: string | undefined): PlaceSort {
  const key = PLACE_SORT_KEYS.find((known) => known === text?.replace(/^-/, '')) ?? 'name';
  const isDescending = text === `-${key}`;
  return { key, direction: isDescending ? 'descending' : 'ascending' };
}

/** What a press on a column's head asks for: figures begin with the highest, names with A, ranks with the first. */
export function nextPlaceSort(key: SortKey, current: PlaceSort): string {
  const beginsHigh = key === 'score' || key === 'n';
  const isDescending = current.key === key ? current.direction === 'ascending' : beginsHigh;
  return isDescending ? `-${key}` : key;
}

/** What to sort by, the weightiest first; of alike ranks none comes before another. */
function figuresOf(row: ReportRow, key: SortKey, ranks: Ranks): number[] | null {
  if (key === 'rank') {
    const rank = ranks.get(row.key);
    return rank ? [rank.from, rank.to] : null;
  }
  if (key === 'n') return row.n === null ? null : [row.n];
  return isHidden(row.score) ? null : [row.score.value];
}

function difference(left: readonly number[], right: readonly number[]): number {
  return left.map((value, at) => value - (right[at] ?? 0)).find((step) => step !== 0) ?? 0;
}

/** Rows without the figure stand last in both directions; equal ones by name. */
export function sortPlaces(
  rows: readonly ReportRow[],
  { key, direction }: PlaceSort,
  language: Language,
  ranks: Ranks,
): ReportRow[] {
  const names = new Intl.Collator(language, { numeric: true });
  const byName = (a: ReportRow, b: ReportRow) => names.compare(a.name[language], b.name[language]);
  const sign = direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (key === 'name') return sign * byName(a, b);
    const [left, right] = [figuresOf(a, key, ranks), figuresOf(b, key, ranks)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    return sign * difference(left, right) || byName(a, b);
  });
}

/** Whether every word asked for begins a word of the name in either language, or of the code. */
export function matchesPlace(row: Pick<ReportRow, 'key' | 'name'>, asked: string): boolean {
  const words = wordsOf(`${row.name.vi} ${row.name.en} ${row.key}`);
  return wordsOf(asked).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  return foldDiacritics(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
