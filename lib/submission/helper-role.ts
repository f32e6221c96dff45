/** Who helped to answer, by role; nobody's name is asked. */
export const HELPERS = ['official', 'relative', 'other'] as const;
export type Helper = (typeof HELPERS)[number];

/** As stored; never renumbered. */
export const helperNumbers: Record<Helper, number> = { official: 1, relative: 2, other: 3 };

/** `null` for an assisted answer that does not tell, and for all others. @throws Error for a number that no role has */
export function helperOfNumber(number: number | null): Helper | null {
  if (number === null) return null;
  const helper = HELPERS.find((role) => helperNumbers[role] === number);
  if (!helper) throw new Error(`expected the number of a helper's role, found ${number}`);
  return helper;
}
