import type { Language } from '@/lib/i18n/language';

/** A language as BCP 47 names it: one of the product's own, or of a language pack. */
export type LanguageTag = string;

const LONGEST_TAG = 35;

/** `vi`, `rad` (Ê Đê), `cmo` (M'nông), `jra` (Gia Rai), `tay-Latn`: in canonical spelling only. */
export function isLanguageTag(text: string): text is LanguageTag {
  if (text.length > LONGEST_TAG || !/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** In which of the product's own languages stands what a language pack does not hold: names of places, numbers. */
export const BASE_LANGUAGE: Language = 'vi';
