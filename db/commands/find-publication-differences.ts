import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { composeRows, type IsHidden } from '@/db/publication/compose-set';
import { loadFrozenMonths } from '@/db/publication/frozen-months';
import { cellKey, type PeriodTable, publishedPlaces } from '@/db/publication/publication-cells';
import { loadPlaces } from '@/db/queries/load-places';
import { findPublishedDocument, loadPublishedSets } from '@/db/queries/load-published-sets';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { PlaceTree } from '@/lib/places/place-tree';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';
import { METHOD_VERSION } from '@/lib/scoring/score-set';
import { canonicalJson } from '@/lib/submission/canonical-json';
import type { Instant } from '@/lib/time/instant';

export type PublicationCheck = {
  sets: number;
  rows: number;
  /** Answers that came after their month was published and wait for a revision. */
  late: number;
  differences: string[];
};

/** The newest vintage of a frozen month against its raw answers: never more, and the same when none came late. */
async function checkFrozen(client: PoolClient, check: PublicationCheck): Promise<void> {
  const { rows } = await client.query<{ key: string; frozen: number; raw: number; same: boolean }>(
    `with newest as (
       select distinct on (month, centre_id, questionnaire_id) * from frozen_counts
       order by month, centre_id, questionnaire_id, vintage desc
     ), rated as (
       select date_trunc('month', day)::date as month, centre_id, questionnaire_id, item,
              count(*) filter (where rating = 1) as a, count(*) filter (where rating = 2) as b,
              count(*) filter (where rating = 3) as c, count(*) filter (where rating = 4) as d,
              count(*) filter (where rating = 5) as e, count(*) as n
       from responses, unnest(ratings) with ordinality as given(rating, item)
       where set_aside_by = 0 group by 1, 2, 3, 4
     ), recounted as (
       select month, centre_id, questionnaire_id, max(n)::integer as n,
              array_agg(count order by item, level)::integer[] as counts
       from rated, unnest(array[a, b, c, d, e]) with ordinality as level_counts(count, level)
       group by 1, 2, 3
     )
     select concat_ws('/', month, centre_id, questionnaire_id) as key, newest.n as frozen,
            coalesce(recounted.n, 0) as raw,
            newest.n = 0 or newest.counts = recounted.counts as same
     from newest left join recounted using (month, centre_id, questionnaire_id)`,
  );
  for (const { key, frozen, raw, same } of rows) {
    if (raw < frozen) check.differences.push(`frozen ${key}: ${frozen}, raw ${raw}`);
    else if (raw > frozen) check.late += raw - frozen;
    else if (!same) check.differences.push(`frozen ${key}: ratings differ from the raw ones`);
  }
}

/** What a published set hides, by its own document. */
function hiddenBy(set: PublishedSet, table: PeriodTable, tree: PlaceTree): IsHidden {
  const rows = new Map<string, PublishedRow>();
  for (const place of publishedPlaces(tree, table.period)) {
    const row = set.rows.find((candidate) => candidate.place === place.code);
    if (row) rows.set(cellKey(table, place), row);
  }
  return (measure, cell) => {
    const row = rows.get(cell);
    return measure === 'counted' ? row?.n === null : row?.setAside[measure] === null;
  };
}

function figuresOf({ n, dossiers, setAside, told }: PublishedRow): string {
  return canonicalJson({ n, dossiers, setAside, told });
}

/**
 * Recomputes every published figure of this method version from the frozen counts, these from the raw
 * answers, and every document's hash, inside the caller's transaction.
 */
export async function findPublicationDifferences(client: PoolClient): Promise<PublicationCheck> {
  const check: PublicationCheck = { sets: 0, rows: 0, late: 0, differences: [] };
  await checkFrozen(client, check);
  const tree = new PlaceTree(await loadPlaces(client));
  const questionnaires = await loadQuestionnaires(client);
  for (const code of new Set(questionnaires.map(({ questionnaire }) => questionnaire.code))) {
    const versions = questionnaires.filter(({ questionnaire }) => questionnaire.code === code);
    const frozen = await loadFrozenMonths(client, versions);
    const itemFactors = itemFactorsOf(versions.map(({ questionnaire }) => questionnaire));
    for (const { id, sha256, set } of await loadPublishedSets(client, code)) {
      const name = `${code} ${set.period.at}, revision ${set.revision}`;
      check.sets += 1;
      const document = (await findPublishedDocument(client, id)) ?? '';
      if (createHash('sha256').update(document, 'utf8').digest('hex') !== sha256) {
        check.differences.push(`${name}: the document does not have its hash`);
      }
      if (set.methodVersion !== METHOD_VERSION) continue;
      const period = set.period;
      const centres = frozen.centresOf(period, set.publishedAt as Instant);
      const table: PeriodTable = { key: String(id), period, centres, published: set };
      const again = new Map(
        composeRows(tree, table, hiddenBy(set, table, tree), { itemFactors, rule: set.rule }).map(
          (row) => [row.place, row],
        ),
      );
      for (const row of set.rows) {
        check.rows += 1;
        const other = again.get(row.place);
        if (!other || figuresOf(other) !== figuresOf(row)) {
          check.differences.push(`${name}: ${row.place} differs when recomputed`);
        }
      }
    }
  }
  return check;
}
