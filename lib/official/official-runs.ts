import {
  METHOD_CHANGES,
  type OfficialIndex,
  type OfficialResult,
} from '@/lib/official/official-result';

type Dated = Pick<OfficialResult, 'year'>;

/** Whether two years of an index were measured in the same way. */
export function isComparable(index: OfficialIndex, earlier: number, later: number): boolean {
  return !METHOD_CHANGES[index].some((change) => earlier < change && change <= later);
}

/**
 * Results of one index, place and part as the lines that may be drawn: by year, parted where the method
 * changed and where a year is missing.
 * @example officialRuns('sipas', [2020, 2021, 2022].map(asResult)) // [[2020, 2021], [2022]]
 */
export function officialRuns<Result extends Dated>(
  index: OfficialIndex,
  results: readonly Result[],
): Result[][] {
  const runs: Result[][] = [];
  for (const result of [...results].sort((a, b) => a.year - b.year)) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last && result.year === last.year + 1;
    if (isNext && isComparable(index, last.year, result.year)) runs.at(-1)?.push(result);
    else runs.push([result]);
  }
  return runs;
}
