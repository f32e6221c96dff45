import { type DisclosureRule, isSmallCell, SMALLEST_CELL } from '@/lib/reports/shown';
import { hideSet, type ShownSet, showSet } from '@/lib/reports/shown-set';
import type { ScoreSet } from '@/lib/scoring/score-set';

/** `isInTotal`: the row is a part of the total shown beside the rows. */
type Row = { set: ScoreSet; isInTotal: boolean };

/** The parts to hide besides the small ones: the smallest first, until what is hidden together is safe. */
function protectors(rows: readonly Row[]): Set<Row> {
  const parts = rows.filter((row) => row.isInTotal && row.set.n > 0);
  const hidden = parts.filter((row) => isSmallCell(row.set.n));
  const added = new Set<Row>();
  if (hidden.length === 0) return added;
  let count = hidden.length;
  let sum = hidden.reduce((total, row) => total + row.set.n, 0);
  const candidates = parts
    .filter((row) => !isSmallCell(row.set.n))
    .sort((a, b) => a.set.n - b.set.n);
  for (const row of candidates) {
    if (count >= 2 && sum >= SMALLEST_CELL) break;
    added.add(row);
    count += 1;
    sum += row.set.n;
  }
  return added;
}

/**
 * Rows that add up to a total shown beside them. The total less the shown rows gives the sum of the hidden
 * ones back, so at least two are hidden and together they are no small cell.
 * @returns the sets in the order given
 */
export function showRows(rows: readonly Row[], rule: DisclosureRule): ShownSet[] {
  const protecting = rule.seesCounts ? new Set<Row>() : protectors(rows);
  return rows.map((row) => {
    const shown = showSet(row.set, rule);
    if (isSmallCell(row.set.n) && !rule.seesCounts) return hideSet(shown, 'small-cell');
    return protecting.has(row) ? hideSet(shown, 'protects-other') : shown;
  });
}
