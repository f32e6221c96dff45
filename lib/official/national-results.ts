import { NATIONAL, type OfficialPart, type OfficialResult } from '@/lib/official/official-result';

const TOTALS: readonly (readonly [year: number, value: number])[] = [
  [2018, 82.99],
  [2019, 84.45],
  [2020, 85.48],
  [2021, 87.16],
  [2022, 80.08],
  [2023, 82.66],
  [2024, 83.94],
];

const FACTORS_2023: readonly (readonly [part: OfficialPart, value: number])[] = [
  ['access', 83.0],
  ['procedures', 83.02],
  ['officials', 83.12],
  ['result', 83.03],
  ['feedback', 82.27],
];

function national(year: number, part: OfficialPart, value: number): OfficialResult {
  return {
    index: 'sipas',
    year,
    place: NATIONAL,
    part,
    value,
    rank: null,
    source: `Bộ Nội vụ, kết quả Chỉ số SIPAS năm ${year} của cả nước`,
    mark: 'pub',
  };
}

/** What every installation knows; the figures of provinces come by import alone. */
export const NATIONAL_RESULTS: readonly OfficialResult[] = [
  ...TOTALS.map(([year, value]) => national(year, 'total', value)),
  ...FACTORS_2023.map(([part, value]) => national(2023, part, value)),
];
