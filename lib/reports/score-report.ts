import type { LocalizedText } from '@/lib/i18n/language';
import type { SetAsideReason } from '@/lib/integrity/checks';
import { showRows } from '@/lib/reports/show-rows';
import { type DisclosureRule, isSmallCell } from '@/lib/reports/shown';
import { type ShownSet, showSet } from '@/lib/reports/shown-set';
import { type Counted, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { type ItemFactors, METHOD_VERSION, type ScoreSet, scoreSet } from '@/lib/scoring/score-set';
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
  /** False for rows told beside the total, such as assisted answers. */
  isInTotal: boolean;
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

function scored(
  strata: readonly Stratum[],
  itemFactors: ItemFactors,
  basis: Basis,
): { set: ScoreSet; basis: Basis; coverage: number | null } {
  const weighted = basis === 'weighted' ? weightedScoreSet(strata, itemFactors) : null;
  if (weighted) return { set: weighted, basis: 'weighted', coverage: weighted.coverage };
  return { set: scoreSet(heapOf(strata), itemFactors), basis: 'pooled', coverage: null };
}

function dossiersOf(strata: readonly Stratum[]): number | null {
  const sum = strata.reduce((total, stratum) => total + stratum.dossiers, 0);
  return sum > 0 ? sum : null;
}

function publishable(count: number, rule: DisclosureRule): boolean {
  return rule.seesCounts || !isSmallCell(count);
}

/** Exactly what a page or a door may tell about one place, period and filter. */
export function scoreReport(input: ReportInput): ScoreReport {
  const { rule, itemFactors } = input;
  const total = scored(input.strata, itemFactors, input.basis);
  const heap = heapOf(input.strata);
  const tellsCounts = rule.seesCounts && heap.n >= rule.minimumToShow;
  return {
    ...showSet(total.set, rule),
    methodVersion: METHOD_VERSION,
    period: input.period,
    basis: total.basis,
    coverage: total.coverage,
    dossiers: dossiersOf(input.strata),
    setAside: Object.fromEntries(
      Object.entries(input.setAside).filter(([, count]) => publishable(count ?? 0, rule)),
    ),
    otherQuestionnaires: publishable(input.otherQuestionnaires, rule)
      ? input.otherQuestionnaires
      : null,
    distributions: tellsCounts ? heap.items : null,
    reasons: tellsCounts ? heap.reasons : null,
  };
}

/** The rows of one division of a report: places, counters, months, … with the same rules as the whole. */
export function reportRows(
  rows: readonly RowInput[],
  options: Pick<ReportInput, 'itemFactors' | 'basis' | 'rule'>,
): ReportRow[] {
  const scoredRows = rows.map((row) => ({
    row,
    isInTotal: row.isInTotal,
    ...scored(row.strata, options.itemFactors, options.basis),
  }));
  const shown = showRows(scoredRows, options.rule);
  return scoredRows.flatMap(({ row, basis }, index) => {
    const set = shown[index];
    const dossiers = row.ownsDossiers ? dossiersOf(row.strata) : null;
    return set ? [{ key: row.key, name: row.name, basis, dossiers, ...set }] : [];
  });
}
