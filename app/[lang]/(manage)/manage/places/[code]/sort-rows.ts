import type { PlaceView, SortKey } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { Language } from '@/lib/i18n/language';
import type { Ranking } from '@/lib/reports/ranking';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';
import type { ReportRow } from '@/lib/reports/score-report';
import { isHidden, type Shown } from '@/lib/reports/shown';

const shownValue = (shown: Shown) => (isHidden(shown) ? null : shown.value);

type Figure = (row: ReportRow, ranks: Ranking['ranks']) => number | null;

const figures: Record<Exclude<SortKey, 'name'>, Figure> = {
  score: (row) => shownValue(row.score),
  // The first rank belongs to the highest score.
  rank: (row, ranks) => (ranks.has(row.key) ? -(shownValue(row.score) ?? 0) : null),
  n: (row) => row.n,
  overall: (row) => shownValue(row.overall),
  dossiers: (row) => row.dossiers,
  rate: (row) => responsesPer100Dossiers(row.n, row.dossiers),
};

/** In the order asked for; whatever has no figure comes last in either direction, ties by name. */
export function sortRows(
  rows: readonly ReportRow[],
  { key, direction }: PlaceView['sort'],
  language: Language,
  ranks: Ranking['ranks'],
): ReportRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: ReportRow, b: ReportRow) => compare(a.name[language], b.name[language]);
  const sign = direction === 'ascending' ? 1 : -1;
  if (key === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  const figure = figures[key];
  return [...rows].sort((a, b) => {
    const [x, y] = [figure(a, ranks), figure(b, ranks)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return sign * (x - y) || byName(a, b);
  });
}
