import type { ScoresRead } from '@/app/_server/read-scores';
import { type Ranking, rankRows } from '@/lib/reports/ranking';

/** The places one step below, ranked among each other; answers that name no counter are no place. */
export function rankingOf({ rows, tree, rule }: ScoresRead): Ranking {
  const places = (rows.place ?? []).filter((row) => tree.find(row.key) !== null);
  return rankRows(places, rule.minimumToRank);
}
