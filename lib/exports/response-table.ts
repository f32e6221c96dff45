import type { ItemCode, Questionnaire } from '@/lib/questionnaire/questionnaire';

/** A response as it may leave the house: see the query that reads it. */
export type ResponseLine = {
  month: string;
  centre: string;
  counter: string | null;
  questionnaire: string;
  channel: string;
  language: string;
  /** Empty when it counts; otherwise the check that set it aside. */
  setAside: string | null;
  /** The role of whoever helped, where it was told. */
  helper: string | null;
  ratings: Readonly<Record<ItemCode, number | null>>;
  reasons: readonly string[];
};

const FIXED = [
  'month',
  'centre',
  'counter',
  'questionnaire',
  'channel',
  'language',
  'setAside',
  'helper',
] as const;

function itemCodes(questionnaires: readonly Questionnaire[]): ItemCode[] {
  return [...new Set(questionnaires.flatMap(({ items }) => items.map(({ code }) => code)))];
}

/** The names of the import and of the API, in no language, for a machine. */
export function responseHeadings(questionnaires: readonly Questionnaire[]): string[] {
  return [...FIXED, ...itemCodes(questionnaires), 'reasons'];
}

export function responseCells(
  line: ResponseLine,
  questionnaires: readonly Questionnaire[],
): string[] {
  const ratings = itemCodes(questionnaires).map((code) => line.ratings[code] ?? '');
  return [...FIXED.map((name) => line[name] ?? ''), ...ratings, line.reasons.join(';')].map(String);
}
