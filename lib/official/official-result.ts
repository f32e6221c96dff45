import { FACTORS } from '@/lib/questionnaire/questionnaire';

/** The two indices that the Ministry of Home Affairs publishes each year. */
export const OFFICIAL_INDEXES = ['sipas', 'par'] as const;
export type OfficialIndex = (typeof OFFICIAL_INDEXES)[number];

/** The index itself, or one of the five factors that SIPAS tells too. */
export const OFFICIAL_PARTS = ['total', ...FACTORS] as const;
export type OfficialPart = (typeof OFFICIAL_PARTS)[number];

/** How we know a figure: read in a published result, told from memory, or imported by the province. */
export const OFFICIAL_MARKS = ['pub', 'known', 'imported'] as const;
export type OfficialMark = (typeof OFFICIAL_MARKS)[number];

/** The whole country, in the place of a province's code. */
export const NATIONAL = 'VN';

/** A figure that somebody else measured and published: shown beside ours, never computed with. */
export type OfficialResult = {
  index: OfficialIndex;
  year: number;
  /** `VN`, or the code of a province. */
  place: string;
  part: OfficialPart;
  /** 0..100, with the digits that were published. */
  value: number;
  /** Among the provinces; null where none was told. */
  rank: number | null;
  source: string;
  mark: OfficialMark;
};

/**
 * Years that begin another way of measuring: no line and no comparison crosses them. SIPAS: between the
 * results of 2021 and 2022. PAR Index: the scheme for 2022–2030, Decision 876/QĐ-BNV of 2022.
 */
export const METHOD_CHANGES: Readonly<Record<OfficialIndex, readonly number[]>> = {
  sipas: [2022],
  par: [2022],
};
