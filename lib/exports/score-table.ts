import { neutraliseFormula } from '@/lib/exports/neutralise-formula';
import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { hiddenText } from '@/lib/reports/hidden-text';
import type { Ranking } from '@/lib/reports/ranking';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';
import type { Basis, ReportRow } from '@/lib/reports/score-report';
import { isHidden, type Shown } from '@/lib/reports/shown';
import type { Period } from '@/lib/time/period';

type Input = {
  language: Language;
  t: Translate;
  period: Period;
  basis: Basis;
  questionnaire: string;
  methodVersion: string;
  rows: readonly ReportRow[];
  /** By the row's key; rows with too few answers have none. */
  ranks: Ranking['ranks'];
  /** Dossiers are known for each row, not only for the place above. */
  hasDossiers: boolean;
};

export type ScoreTable = { headings: string[]; rows: string[][] };

/** 83,94 or 83.94 without signs between thousands, so that a spreadsheet of the language reads a number. */
function decimal(language: Language, value: number): string {
  return formatDecimal(language, value).replace(language === 'vi' ? /\./g : /,/g, '');
}

function figureHeadings(t: Translate, name: string): string[] {
  return [name, t('manage.csv.low', { name }), t('manage.csv.high', { name })];
}

function figureCells({ language, t }: Input, shown: Shown): string[] {
  if (isHidden(shown)) return [hiddenText(t, shown.hidden), '', ''];
  return [shown.value, shown.low, shown.high].map((value) => decimal(language, value));
}

function rankCells({ t, ranks }: Input, key: string): string[] {
  const rank = ranks.get(key);
  const of = String(ranks.size);
  return rank ? [String(rank.from), String(rank.to), of] : [t('manage.rank.none'), '', of];
}

function headingsOf({ language, t, hasDossiers }: Input): string[] {
  return [
    t('manage.csv.code'),
    t('manage.csv.name'),
    t('manage.csv.from'),
    t('manage.csv.to'),
    t('manage.csv.questionnaire'),
    t('manage.csv.basis'),
    t('manage.csv.methodVersion'),
    t('manage.csv.n'),
    ...figureHeadings(t, t('manage.figure.score')),
    t('manage.csv.rankFrom'),
    t('manage.csv.rankTo'),
    t('manage.csv.ranked'),
    ...figureHeadings(t, t('manage.figure.pooled')),
    ...figureHeadings(t, t('manage.figure.overall')),
    ...FACTORS.flatMap((factor) => figureHeadings(t, factorNames[factor][language])),
    ...(hasDossiers ? [t('manage.figure.dossiers'), t('manage.figure.rate')] : []),
  ];
}

function rowCells(input: Input, row: ReportRow): string[] {
  const { language, t, period, basis, hasDossiers } = input;
  const rate = responsesPer100Dossiers(row.n, row.dossiers);
  return [
    row.key,
    row.name[language],
    period.from,
    period.to,
    input.questionnaire,
    t(basis === 'weighted' ? 'manage.basis.weighted' : 'manage.basis.pooled'),
    input.methodVersion,
    row.n === null ? hiddenText(t, 'small-cell') : String(row.n),
    ...figureCells(input, row.score),
    ...rankCells(input, row.key),
    ...figureCells(input, row.pooled),
    ...figureCells(input, row.overall),
    ...FACTORS.flatMap((factor) => figureCells(input, row.factors[factor])),
    ...(hasDossiers
      ? [
          row.dossiers === null ? t('chart.noFigure') : String(row.dossiers),
          rate === null ? t('chart.noFigure') : decimal(language, rate),
        ]
      : []),
  ];
}

/** One line a place with every figure and its bounds; a hidden figure is its reason, never empty and never 0. */
export function scoreTable(input: Input): ScoreTable {
  return {
    headings: headingsOf(input).map(neutraliseFormula),
    rows: input.rows.map((row) => rowCells(input, row).map(neutraliseFormula)),
  };
}
