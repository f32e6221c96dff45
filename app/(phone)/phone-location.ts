import { isLanguage, type Language } from '@/lib/i18n/language';
import { isValidOn, type Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Day } from '@/lib/time/day';

export const PHONE_FORMS = ['counter', 'full', 'assisted'] as const;
export type PhoneForm = (typeof PHONE_FORMS)[number];

export type PhoneLocation =
  | { kind: 'code-entry'; code: string | null }
  | { kind: 'form'; code: string; form: PhoneForm }
  | { kind: 'receipt'; code: string; id: string }
  | { kind: 'nowhere' };

export type PhonePlace = { code: string; centre: Place; counter: Place | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST_CODE = 40;

function decoded(step: string): string | null {
  try {
    return decodeURIComponent(step);
  } catch {
    return null;
  }
}

/** What an address below /p asks for. */
export function phoneLocation(url: URL): PhoneLocation {
  const [, root, first = '', second, third, ...rest] = url.pathname.split('/');
  if (root !== 'p' || rest.length > 0) return { kind: 'nowhere' };
  const code = decoded(first)?.trim();
  if (code === undefined || code.length > LONGEST_CODE) return { kind: 'nowhere' };
  if (code === '' && second === undefined) {
    const typed = url.searchParams.get('code')?.replace(/\s/g, '').slice(0, LONGEST_CODE);
    return { kind: 'code-entry', code: typed || null };
  }
  if (second === undefined || second === '') return { kind: 'form', code, form: 'counter' };
  if (second === 'receipt' && third !== undefined && UUID.test(third)) {
    return { kind: 'receipt', code, id: third.toLowerCase() };
  }
  if (third !== undefined) return { kind: 'nowhere' };
  if (second === 'full' || second === 'assisted') return { kind: 'form', code, form: second };
  return { kind: 'nowhere' };
}

export function phoneLanguage(url: URL): Language {
  const asked = url.searchParams.get('lang') ?? '';
  return isLanguage(asked) ? asked : 'vi';
}

/** The centre or counter with that short or place code that exists on that day. */
export function phonePlace(tree: PlaceTree, code: string, day: Day): PhonePlace | null {
  const place = tree.findByEitherCode(code) ?? tree.find(code.toUpperCase());
  if (!place || !isValidOn(place, day)) return null;
  const own = place.shortCode ?? place.code;
  if (place.kind === 'centre') return { code: own, centre: place, counter: null };
  const centre = place.kind === 'counter' ? tree.ancestorOfKind(place, 'centre') : null;
  return centre ? { code: own, centre, counter: place } : null;
}

/** The address of a phone page, with its language where it is not the first one. */
export function phonePath(code: string, language: Language, rest = ''): string {
  const query = language === 'vi' ? '' : `?lang=${language}`;
  return `/p/${encodeURIComponent(code)}${rest}${query}`;
}

export function formPath(code: string, form: PhoneForm, language: Language): string {
  return phonePath(code, language, form === 'counter' ? '' : `/${form}`);
}
