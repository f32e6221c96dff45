import type { ProfileField } from '@/lib/submission/profile';

// react-hook-form reads dots, brackets and quotes in a name as a path, so none of them may stand in one.
function nameOfCode(code: string): string {
  return [...code]
    .map((sign) => {
      if (/[A-Za-z0-9-]/.test(sign)) return sign;
      return sign === '.' ? '_' : `!${(sign.codePointAt(0) ?? 0).toString(16)}!`;
    })
    .join('');
}

function codeOfName(name: string): string {
  return name.replace(/!([0-9a-f]{1,5}|10[0-9a-f]{4})!|_/g, (_whole, sign?: string) =>
    sign === undefined ? '.' : String.fromCodePoint(Number.parseInt(sign, 16)),
  );
}

const RATING = 'q-';
const REASON = 'why-';
const PROFILE = 'profile-';

/** The names of a survey's form fields, the same on kiosk and phone; ids of the inputs begin with them. */
export const fieldNames = {
  rating: (itemCode: string) => `${RATING}${nameOfCode(itemCode)}`,
  /** One box each, so that a name never comes twice. */
  reason: (criterionCode: string) => `${REASON}${nameOfCode(criterionCode)}`,
  profile: (field: ProfileField) => `${PROFILE}${field}`,
  comment: 'comment',
  dossierCode: 'dossierCode',
} as const;

export type FieldMeaning =
  | { kind: 'rating' | 'reason' | 'profile'; code: string }
  | { kind: 'comment' | 'dossierCode' }
  | { kind: 'unknown' };

/** The inverse of {@link fieldNames}. */
export function meaningOfField(name: string): FieldMeaning {
  if (name.startsWith(RATING)) return { kind: 'rating', code: codeOfName(name.slice(2)) };
  if (name.startsWith(REASON)) return { kind: 'reason', code: codeOfName(name.slice(4)) };
  if (name.startsWith(PROFILE)) return { kind: 'profile', code: name.slice(PROFILE.length) };
  if (name === fieldNames.comment || name === fieldNames.dossierCode) return { kind: name };
  return { kind: 'unknown' };
}

/** The field of a helper's form that says who he is; no answer to a question of the questionnaire. */
export const HELPER = 'helper';

/** The value of a rating's sixth choice, which is stored as no rating. */
export const NO_OPINION = 'none';

/** The field that a fault's path speaks of; `null` when no field of the form does. */
export function fieldOfPath(path: readonly (string | number)[]): string | null {
  const [head, code] = path;
  if (head === 'ratings' && code !== undefined) return fieldNames.rating(String(code));
  if (head === 'profile' && code !== undefined) return fieldNames.profile(code as ProfileField);
  if (head === 'comment' || head === 'dossierCode') return fieldNames[head];
  if (head === HELPER) return HELPER;
  return null;
}
