import { BASE_LANGUAGE, isLanguageTag, type LanguageTag } from '@/lib/i18n/language-tag';

export const PHONE_FORMS = ['counter', 'full', 'assisted'] as const;
export type PhoneForm = (typeof PHONE_FORMS)[number];

export type PhoneLocation =
  | { kind: 'code-entry'; code: string | null }
  | { kind: 'form'; code: string; form: PhoneForm }
  | { kind: 'receipt'; code: string; id: string }
  | { kind: 'nowhere' };

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
  if (code === '') return { kind: 'nowhere' };
  if (second === undefined || second === '') return { kind: 'form', code, form: 'counter' };
  if (second === 'receipt' && third !== undefined && UUID.test(third)) {
    return { kind: 'receipt', code, id: third.toLowerCase() };
  }
  if (third !== undefined) return { kind: 'nowhere' };
  if (second === 'full' || second === 'assisted') return { kind: 'form', code, form: second };
  return { kind: 'nowhere' };
}

/** The language that an address asks for, whether or not surveys are given in it. */
export function phoneLanguage(url: URL): LanguageTag {
  const asked = url.searchParams.get('lang') ?? '';
  return isLanguageTag(asked) ? asked : BASE_LANGUAGE;
}

/** How a person wants the pages: carried along by every address. */
export type PhoneView = {
  language: { tag: LanguageTag };
  /** Larger faces and only the words that are needed. */
  isSimple: boolean;
};

const SIMPLE = 'simple';

export function isSimpleView(url: URL): boolean {
  return url.searchParams.get('look') === SIMPLE;
}

/** The address of a phone page, with its language and look where they are not the usual ones. */
export function phonePath(code: string, { language, isSimple }: PhoneView, rest = ''): string {
  const query = new URLSearchParams({
    ...(language.tag !== BASE_LANGUAGE && { lang: language.tag }),
    ...(isSimple && { look: SIMPLE }),
  });
  const path = `/p/${encodeURIComponent(code)}${rest}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

export function formPath(code: string, form: PhoneForm, view: PhoneView): string {
  return phonePath(code, view, form === 'counter' ? '' : `/${form}`);
}
