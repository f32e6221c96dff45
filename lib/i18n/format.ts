import type { Language } from '@/lib/i18n/language';
import type { Day } from '@/lib/time/day';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Half away from zero on the decimal digits as written, so 68.335 shows 68.34 whatever its binary tail. */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const sign = value < 0 ? -1 : 1;
  const shifted = Number(`${Math.abs(Number(value.toPrecision(15)))}e${decimals}`);
  return sign * Number(`${Math.round(shifted)}e-${decimals}`) || 0;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Kept, because making one costs as much as writing twenty figures. */
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, made);
  return made;
}

/** 83,94 in Vietnamese, 83.94 in English. */
export function formatDecimal(language: Language, value: number, decimals = 2): string {
  return numberFormat(language, decimals).format(roundHalfAwayFromZero(value, decimals));
}

/** 12.345 in Vietnamese, 12,345 in English. */
export function formatInteger(language: Language, value: number): string {
  return numberFormat(language, 0).format(value);
}

/** dd/MM/yyyy in both languages. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** MM/yyyy from `YYYY-MM`. */
export function formatMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}
