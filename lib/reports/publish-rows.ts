import type { SetAsideReason } from '@/lib/integrity/checks';
import type { Place } from '@/lib/places/place';
import type { PublishedCounts, PublishedRow } from '@/lib/reports/published-set';
import { scored } from '@/lib/reports/score-report';
import { type DisclosureRule, isSmallCell } from '@/lib/reports/shown';
import { showSet } from '@/lib/reports/shown-set';
import {
  type Counted,
  mergeCounted,
  NOTHING_COUNTED,
  ratedCount,
  satisfiedCount,
} from '@/lib/rollup/counted';
import type { ItemFactors } from '@/lib/scoring/figure-set';

/** A centre in a closed period, before anything is hidden. */
export type CentreFigures = { counted: Counted; dossiers: number };

type Options = {
  itemFactors: ItemFactors;
  rule: DisclosureRule;
};

type Part = CentreFigures & {
  /** The centre has a row of its own with counts. */
  isTold: boolean;
};

/** A place in a closed period: all its responses, or those of some factor, could point at a person. */
export function isSensitive({ n, items }: Counted): boolean {
  return isSmallCell(n) || Object.values(items).some((counts) => isSmallCell(ratedCount(counts)));
}

function heapOf(parts: readonly CentreFigures[]): Counted {
  return parts.reduce((sum, part) => mergeCounted(sum, part.counted), NOTHING_COUNTED);
}

function dossiersOf(parts: readonly CentreFigures[]): number {
  return parts.reduce((sum, part) => sum + part.dossiers, 0);
}

function publishedCounts({ items }: Counted): PublishedCounts {
  return Object.fromEntries(
    Object.entries(items).map(([code, counts]) => [
      code,
      { rated: ratedCount(counts), satisfied: satisfiedCount(counts) },
    ]),
  );
}

/**
 * Centres that are not told one by one weigh together as one stratum, so that the weighted figures follow
 * from what is published and from nothing else.
 */
function collapsed(parts: readonly Part[]) {
  const hidden = parts.filter((part) => !part.isTold && part.counted.n > 0);
  const others = parts.filter((part) => part.isTold || part.counted.n === 0);
  if (hidden.length === 0) return { strata: others, remainder: null };
  const stratum = { counted: heapOf(hidden), dossiers: dossiersOf(hidden) };
  const remainder = {
    centres: hidden.length,
    n: stratum.counted.n,
    dossiers: stratum.dossiers,
    counts: publishedCounts(stratum.counted),
  };
  return { strata: [...others, stratum], remainder };
}

function toldFigures(parts: readonly Part[], { itemFactors, rule }: Options): PublishedRow['told'] {
  const { strata, remainder } = collapsed(parts);
  const { set, basis, coverage, designEffect } = scored(strata, itemFactors, {
    basis: 'weighted',
    ownsDossiers: true,
  });
  const { n: _, ...figures } = showSet(set, rule);
  const counts = publishedCounts(heapOf(parts));
  return { counts, basis, coverage, designEffect, remainder, ...figures };
}

/** Whether a centre's own row holds counts. */
export function tellsCounts(counted: Counted, isHidden: boolean, minimumToShow: number): boolean {
  return !isHidden && counted.n >= minimumToShow;
}

/**
 * One row of a published set: told wholly or not at all.
 * @param parts the place's centres; a centre has itself alone
 * @param isHidden as `hideCells` decided for the whole table
 */
export function publishedRow(
  place: Pick<Place, 'code' | 'kind' | 'name'> & { parent: string | null },
  parts: readonly Part[],
  setAside: Partial<Record<SetAsideReason, number | null>>,
  isHidden: boolean,
  options: Options,
): PublishedRow {
  const heap = heapOf(parts);
  const dossiers = dossiersOf(parts);
  const row = {
    place: place.code,
    kind: place.kind,
    parent: place.parent,
    name: place.name,
    n: isHidden ? null : heap.n,
    dossiers: dossiers > 0 ? dossiers : null,
    setAside,
  };
  // One reason for all: who knows which cells are the small ones can work some of them out.
  if (isHidden) return { ...row, told: { hidden: 'protects-other' } };
  if (heap.n === 0) return { ...row, told: { hidden: 'no-answers' } };
  if (heap.n < options.rule.minimumToShow) return { ...row, told: { hidden: 'too-few' } };
  return { ...row, told: toldFigures(parts, options) };
}
