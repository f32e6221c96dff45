import type { LocalizedText } from '@/lib/i18n/language';
import type { SetAsideReason } from '@/lib/integrity/checks';
import type { DisclosureRule } from '@/lib/reports/shown';
import { type ShownSet, showSet } from '@/lib/reports/shown-set';
import { type Counted, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import type { ItemFactors } from '@/lib/scoring/figure-set';
import { METHOD_VERSION, type ScoreSet, scoreSet } from '@/lib/scoring/score-set';
import { type Stratum, weightedScoreSet } from '@/lib/scoring/weighted-score-set';
import type { Period } from '@/lib/time/period';

export type Basis = 'weighted' | 'pooled';

/** Counted responses of one centre with its dossiers, before any score. */
export type RowInput = {
  key: string;
  name: LocalizedText;
  strata: readonly Stratum[];
  /** False for parts of a centre: its dossiers weigh them, but are not theirs. */
  ownsDossiers: boolean;
};

export type ReportInput = {
  period: Period;
  itemFactors: ItemFactors;
  strata: readonly Stratum[];
  setAside: Partial<Record<SetAsideReason, number>>;
  /** Responses to another questionnaire than the one reported. */
  otherQuestionnaires: number;
  /** The basis asked for; weighted falls back to pooled when no dossiers are known. */
  basis: Basis;
  /** The responses are a part of these dossiers: not so under a filter, or at a counter. */
  ownsDossiers: boolean;
  rule: DisclosureRule;
};

export type ReportRow = ShownSet & {
  key: string;
  name: LocalizedText;
  /** The basis that this row really has: without dossiers of its own period it is one heap. */
  basis: Basis;
  /** Dossiers resolved; null when none are known, or the row is a part of a centre. */
  dossiers: number | null;
};

export type ScoreReport = ShownSet & {
  methodVersion: string;
  period: Period;
  /** The basis that the figures really have. */
  basis: Basis;
  /** Share 0..1 of dossiers at centres with a score; null unless weighted. */
  coverage: number | null;
  /** Kish's design effect of the weights; null unless weighted. */
  designEffect: number | null;
  dossiers: number | null;
  setAside: Partial<Record<SetAsideReason, number>>;
  otherQuestionnaires: number | null;
  /** How often each rating of an item was given; null when hidden. */
  distributions: Counted['items'] | null;
  /** How often each reason was ticked; null when hidden. */
  reasons: Counted['reasons'] | null;
};

function heapOf(strata: readonly Stratum[]): Counted {
  return strata.reduce((sum, stratum) => mergeCounted(sum, stratum.counted), NOTHING_COUNTED);
}

export type Scored = {
  set: ScoreSet;
  basis: Basis;
  coverage: number | null;
  designEffect: number | null;
};

/** One place's figures on the basis asked for, as far as dossiers are known. */
export function scored(
  strata: readonly Stratum[],
  itemFactors: ItemFactors,
  { basis, ownsDossiers }: { basis: Basis; ownsDossiers: boolean },
): Scored {
  const weighted =
    basis === 'weighted' ? weightedScoreSet(strata, itemFactors, ownsDossiers) : null;
  if (weighted) {
    const { coverage, designEffect } = weighted;
    return { set: weighted, basis: 'weighted', coverage, designEffect };
  }
  const population = ownsDossiers ? dossiersOf(strata) : null;
  const set = scoreSet(heapOf(strata), itemFactors, population);
  return { set, basis: 'pooled', coverage: null, designEffect: null };
}

function dossiersOf(strata: readonly Stratum[]): number | null {
  const sum = strata.reduce((total, stratum) => total + stratum.dossiers, 0);
  return sum > 0 ? sum : null;
}

/** Exactly what a page or a door tells those who answer for a place, of one period and filter. */
export function scoreReport(input: ReportInput): ScoreReport {
  const { rule, itemFactors } = input;
  const total = scored(input.strata, itemFactors, input);
  const heap = heapOf(input.strata);
  const tellsCounts = heap.n >= rule.minimumToShow;
  return {
    ...showSet(total.set, rule),
    methodVersion: METHOD_VERSION,
    period: input.period,
    basis: total.basis,
    coverage: total.coverage,
    designEffect: total.designEffect,
    dossiers: dossiersOf(input.strata),
    setAside: input.setAside,
    otherQuestionnaires: input.otherQuestionnaires,
    distributions: tellsCounts ? heap.items : null,
    reasons: tellsCounts ? heap.reasons : null,
  };
}

/** The rows of one division of a report: places, counters, months, … with the same rules as the whole. */
export function reportRows(
  rows: readonly RowInput[],
  options: Pick<ReportInput, 'itemFactors' | 'basis' | 'rule' | 'ownsDossiers'>,
): ReportRow[] {
  return rows.map((row) => {
    const { set, basis } = scored(row.strata, options.itemFactors, {
      basis: options.basis,
      ownsDossiers: row.ownsDossiers && options.ownsDossiers,
    });
    const dossiers = row.ownsDossiers ? dossiersOf(row.strata) : null;
    return { key: row.key, name: row.name, basis, dossiers, ...showSet(set, options.rule) };
  });
}
