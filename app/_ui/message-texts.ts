import { isLanguage, type Language } from '@/lib/i18n/language';
import { common as en } from '@/lib/i18n/texts/common.en';
import { common as vi } from '@/lib/i18n/texts/common.vi';

const texts = { vi, en };

/** The plain texts for pages that the browser draws alone, by the first segment of the address. */
export function commonTexts(segment: string | undefined) {
  const language: Language = segment && isLanguage(segment) ? segment : 'vi';
  return { language, texts: texts[language] };
}
