import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';

type Counts = Record<string, { rated: number; satisfied: number }>;
type Stratum = { counts: Counts; dossiers: number; n: number };
type Figures = {
  score: number | null;
  overall: number | null;
  factors: Record<string, number | null>;
  criteria: Record<string, number | null>;
};

const FACTORS = ['access', 'procedures', 'officials', 'result', 'feedback'];

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(counts: Counts, code: string): number | null {
  const { rated, satisfied } = counts[code] ?? { rated: 0, satisfied: 0 };
  return rated === 0 ? null : (100 * satisfied) / rated;
}

/** The rules of the method page, by hand. */
function figuresOf(counts: Counts, items: PublishedSet['items']): Figures {
  const factors = Object.fromEntries(
    FACTORS.map((factor) => {
      const shares = items
        .filter((item) => item.factor === factor)
        .flatMap(({ code }) => share(counts, code) ?? []);
      return [factor, mean(shares)];
    }),
  );
  const known = Object.values(factors).filter((value) => value !== null);
  return {
    score: known.length === FACTORS.length ? mean(known) : null,
    overall: share(counts, 'overall'),
    factors,
    criteria: Object.fromEntries(items.map(({ code }) => [code, share(counts, code)])),
  };
}

function pooledOf(counts: Counts, items: PublishedSet['items']): number | null {
  const scored = items.flatMap(({ code, factor }) => (factor === null ? [] : (counts[code] ?? [])));
  const rated = scored.reduce((sum, count) => sum + count.rated, 0);
  const satisfied = scored.reduce((sum, count) => sum + count.satisfied, 0);
  return rated === 0 ? null : (100 * satisfied) / rated;
}

function centresBelow(set: PublishedSet, place: string): PublishedRow[] {
  return set.rows.flatMap((row) => {
    if (row.place === place && row.kind === 'centre') return [row];
    if (row.parent !== place) return [];
    return row.kind === 'centre' ? [row] : centresBelow(set, row.place);
  });
}

/** What weighs in a place's figures, from the document alone. */
function strataOf(set: PublishedSet, row: PublishedRow): Stratum[] {
  if ('hidden' in row.told) return [];
  const told = centresBelow(set, row.place).flatMap(({ told, dossiers, n }) =>
    'hidden' in told ? [] : [{ counts: told.counts, dossiers: dossiers ?? 0, n: n ?? 0 }],
  );
  return row.told.remainder ? [...told, row.told.remainder] : told;
}

function weighted(
  strata: readonly { weight: number; figures: Figures }[],
  pick: (figures: Figures) => number | null | undefined,
): number | null {
  const known = strata.flatMap(({ weight, figures }) => {
    const value = pick(figures);
    return typeof value === 'number' && weight > 0 ? [{ weight, value }] : [];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? null
    : known.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}

function expected(set: PublishedSet, row: PublishedRow): Figures & { pooled: number | null } {
  const counts = 'hidden' in row.told ? {} : row.told.counts;
  const heap = figuresOf(counts, set.items);
  const pooled = pooledOf(counts, set.items);
  if ('hidden' in row.told || row.told.basis === 'pooled') return { ...heap, pooled };
  const strata = strataOf(set, row).map(({ counts: own, dossiers }) => ({
    weight: dossiers,
    figures: figuresOf(own, set.items),
  }));
  return {
    pooled,
    score: weighted(strata, ({ score }) => score),
    overall: weighted(strata, ({ overall }) => overall),
    factors: Object.fromEntries(
      FACTORS.map((factor) => [factor, weighted(strata, ({ factors }) => factors[factor])]),
    ),
    criteria: Object.fromEntries(
      set.items.map(({ code }) => [code, weighted(strata, ({ criteria }) => criteria[code])]),
    ),
  };
}

/** Every figure of a document that does not follow from its counts by plain arithmetic, and how many were told. */
export function recount(set: PublishedSet): { told: number; wrong: string[] } {
  let told = 0;
  const wrong: string[] = [];
  for (const row of set.rows) {
    if ('hidden' in row.told) continue;
    const again = expected(set, row);
    const check = (name: string, figure: unknown, value: number | null | undefined) => {
      if (typeof figure !== 'object' || figure === null || !('value' in figure)) return;
      told += 1;
      const isSame = typeof value === 'number' && Math.abs(Number(figure.value) - value) < 1e-9;
      if (!isSame)
        wrong.push(`${set.period.at} ${row.place} ${name}: ${figure.value}, not ${value}`);
    };
    check('score', row.told.score, again.score);
    check('pooled', row.told.pooled, again.pooled);
    check('overall', row.told.overall, again.overall);
    for (const factor of FACTORS)
      check(
        factor,
        Object.entries(row.told.factors).find(([name]) => name === factor)?.[1],
        again.factors[factor],
      );
    for (const [code, figure] of Object.entries(row.told.criteria))
      check(code, figure, again.criteria[code]);
    const strata = strataOf(set, row).reduce((sum, { n }) => sum + n, 0);
    if (strata !== row.n)
      wrong.push(`${set.period.at} ${row.place}: ${row.n} answers, strata ${strata}`);
  }
  return { told, wrong };
}
