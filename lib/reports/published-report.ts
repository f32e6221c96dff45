import { FACTORS, type Factor } from '@/lib/questionnaire/questionnaire';
import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';
import type { ReportRow, ScoreReport } from '@/lib/reports/score-report';
import type { HiddenReason, Shown } from '@/lib/reports/shown';
import type { ShownSet } from '@/lib/reports/shown-set';

function hiddenFigures(codes: readonly string[], hidden: HiddenReason): Omit<ShownSet, 'n'> {
  const shown: Shown = { hidden };
  return {
    score: shown,
    pooled: shown,
    overall: shown,
    factors: Object.fromEntries(FACTORS.map((factor) => [factor, shown])) as Record<Factor, Shown>,
    criteria: Object.fromEntries(codes.map((code) => [code, shown])),
    meanRating: null,
  };
}

function figuresOf({ items }: PublishedSet, { n, told }: PublishedRow): ShownSet {
  if ('hidden' in told) {
    const codes = items.flatMap(({ code, factor }) => (factor === null ? [] : [code]));
    return { n, ...hiddenFigures(codes, told.hidden) };
  }
  const { score, pooled, overall, factors, criteria, meanRating } = told;
  return { n, score, pooled, overall, factors, criteria, meanRating };
}

/** A place's row of a published set, as tables and charts take it. */
export function publishedReportRow(set: PublishedSet, row: PublishedRow): ReportRow {
  return {
    key: row.place,
    name: row.name,
    basis: 'hidden' in row.told ? 'pooled' : row.told.basis,
    dossiers: row.dossiers,
    ...figuresOf(set, row),
  };
}

function toldSetAside(row: PublishedRow): ScoreReport['setAside'] {
  return Object.fromEntries(Object.entries(row.setAside).filter(([, count]) => count !== null));
}

/** Everything a published set tells of one place. @returns null when it has no row of that place */
export function publishedReport(set: PublishedSet, place: string): ScoreReport | null {
  const row = set.rows.find((candidate) => candidate.place === place);
  if (!row) return null;
  const { told } = row;
  return {
    ...figuresOf(set, row),
    methodVersion: set.methodVersion,
    period: { from: set.period.from, to: set.period.to },
    basis: 'hidden' in told ? 'pooled' : told.basis,
    coverage: 'hidden' in told ? null : told.coverage,
    designEffect: 'hidden' in told ? null : told.designEffect,
    dossiers: row.dossiers,
    setAside: toldSetAside(row),
    otherQuestionnaires: null,
    distributions: null,
    reasons: null,
  };
}

/** The rows of the places directly below; none below a centre. */
export function publishedChildren(set: PublishedSet, place: string): ReportRow[] {
  return set.rows.filter((row) => row.parent === place).map((row) => publishedReportRow(set, row));
}
