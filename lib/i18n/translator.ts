import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@/lib/i18n/language';
import { en } from '@/lib/i18n/texts/en';
import { vi } from '@/lib/i18n/texts/vi';

export type TextKey = keyof typeof vi;
export type TextValues = Record<string, string | number>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const catalogues: Record<Language, Record<TextKey, string>> = { vi, en };
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const compiled = new Map<string, IntlMessageFormat>();

function compile(language: Language, key: TextKey): IntlMessageFormat {
  const cacheKey = `${language}:${key}`;
  let message = compiled.get(cacheKey);
  if (!message) {
    message = new IntlMessageFormat(catalogues[language][key], locales[language], undefined, {
      ignoreTag: true,
    });
    compiled.set(cacheKey, message);
  }
  return message;
}

/** ICU messages; a placeholder without a value throws, so that a test sees it. */
export function translator(language: Language): Translate {
  return (key, values) => compile(language, key).format(values) as string;
}
