import type { GivenAnswer, Ratings } from '@/e2e/world/give-answers';
import type { Rating } from '@/lib/questionnaire/questionnaire';

/** The known answers are all of one month that has gone by, so nothing given during a test adds to them. */
export const KNOWN_MONTH = { from: '2026-03-01', to: '2026-03-31', at: '2026-03' } as const;

const DAY = '2026-03-10';
const CODES = ['overall', 'access', 'procedures', 'officials', 'result', 'feedback'] as const;

/** The same rating to every question. */
export function alike(rating: Rating): Ratings {
  return Object.fromEntries(CODES.map((code) => [code, rating]));
}

/** The worked example of the method: factors 75, 75, 75, 66.67, 50; score 68.33; pooled 70.59. */
const WORKED_EXAMPLE: readonly Ratings[] = [
  { overall: 5, access: 5, procedures: 4, officials: 5, result: 4, feedback: null },
  { overall: 4, access: 4, procedures: 4, officials: 5, result: 3, feedback: null },
  { overall: 3, access: 3, procedures: 2, officials: 5, result: null, feedback: 4 },
  { overall: 2, access: 4, procedures: 5, officials: 1, result: 4, feedback: 2 },
];

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function satisfied(counter: string, of: { satisfied: number; all: number }): GivenAnswer[] {
  return times(of.all, (index) => ({
    counter,
    day: DAY,
    ratings: alike(index < of.satisfied ? 4 : 3),
  }));
}

export const SCRIPT_COMMENT = '<script>document.title="hỏng"</script> & <b>"đậm"</b>';
export const KIND_COMMENT = 'Cán bộ hướng dẫn rất tận tình, chỗ ngồi chờ mát mẻ.';
export const LONELY_COMMENT = 'Chỉ có bốn người trả lời ở đây.';

function workedExample(): GivenAnswer[] {
  const counters = ['24133-TT-1', '24133-TT-2'];
  return times(
    40,
    (index): GivenAnswer => ({
      counter: counters[index < 28 ? 0 : 1] ?? '',
      day: DAY,
      ratings: WORKED_EXAMPLE[index % 4] ?? {},
      ...(index === 0 && { comment: KIND_COMMENT }),
      ...(index === 3 && { comment: SCRIPT_COMMENT, reasons: ['3.1', '3.2'] }),
      ...(index === 7 && { reasons: ['3.1'] }),
      ...(index % 2 === 1 && { channel: 'phone' as const }),
    }),
  );
}

/**
 * March 2026: Buôn Ma Thuột 40 answers (68.33), Hoà Phú 12 (75), the provincial centre 30 (80), Thành
 * Nhất 8 and Tân Lập 7 (too few to show), Tân An 4 (a small cell), everywhere else none. 101 in all.
 */
export const KNOWN_ANSWERS: readonly GivenAnswer[] = [
  ...workedExample(),
  ...times(
    6,
    (): GivenAnswer => ({
      counter: '24133-TT-1',
      day: DAY,
      channel: 'assisted',
      ratings: alike(5),
    }),
  ),
  ...satisfied('24175-TT-1', { satisfied: 9, all: 12 }),
  ...satisfied('66-TT-1', { satisfied: 24, all: 30 }),
  ...satisfied('24154-TT-1', { satisfied: 8, all: 8 }),
  ...satisfied('24121-TT-1', { satisfied: 7, all: 7 }),
  ...satisfied('24163-TT-1', { satisfied: 4, all: 4 }).map((answer, index) =>
    index === 0 ? { ...answer, comment: LONELY_COMMENT } : answer,
  ),
];

/**
 * Weighted by these the province has (300 × 68.333… + 100 × 75 + 200 × 80 + 50 × 100 + 50 × 100) / 700
 * = 77.142857…; the dossiers of Ea Kao are at a centre without an answer: 700 of 800 are covered.
 */
export const KNOWN_DOSSIERS = [
  { centre: '24133-TT', day: DAY, resolved: 300 },
  { centre: '24175-TT', day: DAY, resolved: 100 },
  { centre: '66-TT', day: DAY, resolved: 200 },
  { centre: '24121-TT', day: DAY, resolved: 50 },
  { centre: '24163-TT', day: DAY, resolved: 50 },
  { centre: '24169-TT', day: DAY, resolved: 100 },
] as const;
