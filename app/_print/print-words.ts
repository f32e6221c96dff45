import type { Language } from '@/lib/i18n/language';
import type { TextKey, TextValues } from '@/lib/i18n/translator';
import { translator } from '@/lib/i18n/translator';

/** Every sheet speaks both languages: the citizen who reads it has chosen none. */
export function printWords(key: TextKey, values?: TextValues): Record<Language, string> {
  return { vi: translator('vi')(key, values), en: translator('en')(key, values) };
}
