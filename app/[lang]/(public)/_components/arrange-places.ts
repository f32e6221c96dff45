import { foldDiacritics } from '@/lib/i18n/fold-diacritics';
import type { Language } from '@/lib/i18n/language';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden } from '@/lib/reports/shown';

export const PLACE_SORT_KEYS = ['name', 'score', 'n'] as const;
type SortKey = (typeof PLACE_SORT_KEYS)[number];
export type PlaceSort = { key: SortKey; direction: 'ascending' | 'descending' };

/** `score`, or `-score` for the highest first; by name when the address asks for nothing known. */
export function readPlaceSort(text: string | undefined): PlaceSort {
  const key = PLACE_SORT_KEYS.find((known) => known === text?.replace(/^-/, '')) ?? 'name';
  const isDescending = text === `-${key}`;
  return { key, direction: isDescending ? 'descending' : 'ascending' };
}

/** What a press on a column's head asks for: figures begin with the highest, names with A. */
export function nextPlaceSort(key: SortKey, current: PlaceSort): string {
  const isDescending = current.key === key ? current.direction === 'ascending' : key !== 'name';
  return isDescending ? `-${key}` : key;
}

function figureOf(row: ReportRow, key: SortKey): number | null {
  if (key === 'n') return row.n;
  return isHidden(row.score) ? null : row.score.value;
}

/** Rows without the figure stand last in both directions; equal ones by name. */
export function sortPlaces(
  rows: readonly ReportRow[],
  { key, direction }: PlaceSort,
  language: Language,
): ReportRow[] {
  const names = new Intl.Collator(language, { numeric: true });
  const byName = (a: ReportRow, b: ReportRow) => names.compare(a.name[language], b.name[language]);
  const sign = direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (key === 'name') return sign * byName(a, b);
    const [left, right] = [figureOf(a, key), figureOf(b, key)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    return sign * (left - right) || byName(a, b);
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
