import type { Measure } from '@/db/publication/frozen-months';
import {
  cellKey,
  centresOfPlace,
  type PeriodTable,
  publishedPlaces,
} from '@/db/publication/publication-cells';
import { SET_ASIDE_REASONS, type SetAsideReason } from '@/lib/integrity/checks';
import type { Place, PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { publishedRow, tellsCounts } from '@/lib/reports/publish-rows';
import type { PublishedRow } from '@/lib/reports/published-set';
import type { DisclosureRule } from '@/lib/reports/shown';
import type { ItemFactors } from '@/lib/scoring/figure-set';

/** Whether a cell stays hidden, of the answers that count or of those of a check. */
export type IsHidden = (measure: Measure, cell: string) => boolean;

type Options = { itemFactors: ItemFactors; rule: DisclosureRule };

function setAsideOf(
  tree: PlaceTree,
  table: PeriodTable,
  place: Place,
  isHidden: IsHidden,
): Partial<Record<SetAsideReason, number | null>> {
  const centres = centresOfPlace(tree, place, table);
  const told: Partial<Record<SetAsideReason, number | null>> = {};
  for (const reason of SET_ASIDE_REASONS) {
    const n = centres.reduce((sum, centre) => sum + (centre.setAside[reason] ?? 0), 0);
    if (isHidden(reason, cellKey(table, place))) told[reason] = null;
    else if (n > 0) told[reason] = n;
  }
  return told;
}

/** Every row of a period, hidden where the table says so. */
export function composeRows(
  tree: PlaceTree,
  table: PeriodTable,
  isHidden: IsHidden,
  options: Options,
): PublishedRow[] {
  const { minimumToShow } = options.rule;
  const told = new Map<PlaceId, boolean>();
  for (const [id, { counted }] of table.centres) {
    const hidden = isHidden('counted', cellKey(table, tree.get(id)));
    told.set(id, tellsCounts(counted, hidden, minimumToShow));
  }
  return publishedPlaces(tree, table.period).map((place) => {
    const parts = centresOfPlace(tree, place, table).map(({ centre, counted, dossiers }) => ({
      counted,
      dossiers,
      isTold: told.get(centre.id) ?? false,
    }));
    return publishedRow(
      { ...place, parent: tree.parentOf(place)?.code ?? null },
      parts,
      setAsideOf(tree, table, place, isHidden),
      isHidden('counted', cellKey(table, place)),
      options,
    );
  });
}
