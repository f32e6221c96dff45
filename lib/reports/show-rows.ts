import type { DisclosureRule } from '@/lib/reports/shown';
import { isSmallCell } from '@/lib/reports/shown';
import { hideSet, type ShownSet, showSet } from '@/lib/reports/shown-set';
import type { ScoreSet } from '@/lib/scoring/score-set';

/**
 * Rows that add up to a total shown beside them. When just one row is too small to be shown, the total
 * less the others gives it back, so the smallest other row with answers is hidden with it.
 * @returns the sets in the order given
 */
export function showRows(sets: readonly ScoreSet[], rule: DisclosureRule): ShownSet[] {
  const shown = sets.map((set) => {
    const row = showSet(set, rule);
    return isSmallCell(set.n) && !rule.seesCounts ? hideSet(row, 'small-cell') : row;
  });
  if (rule.seesCounts) return shown;
  const small = sets.filter((set) => isSmallCell(set.n));
  if (small.length !== 1) return shown;
  let protector = -1;
  sets.forEach((set, index) => {
    const best = sets[protector];
    if (set.n > 0 && !isSmallCell(set.n) && (!best || set.n < best.n)) protector = index;
  });
  return shown.map((row, index) => (index === protector ? hideSet(row, 'protects-other') : row));
}
