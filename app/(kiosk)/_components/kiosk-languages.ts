import { plainTranslator, type Texts } from '@/app/_survey/plain-translator';
import { ownLanguage, packLanguage, type SurveyLanguage } from '@/app/_survey/survey-language';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { isLanguage, LANGUAGES, type Language } from '@/lib/i18n/language';
import { BASE_LANGUAGE } from '@/lib/i18n/language-tag';

/** What the tablet can say, in the order offered; before it is paired, in the product's own languages. */
export function kioskLanguages(
  setup: Pick<KioskSetup, 'languages' | 'offered' | 'packs'> | null,
  texts: Record<Language, Texts>,
): SurveyLanguage[] {
  const packs = setup?.packs ?? [];
  const tags = setup?.offered ?? setup?.languages ?? LANGUAGES;
  return tags.flatMap((tag) => {
    const pack = packs.find(({ language }) => language === tag);
    if (isLanguage(tag)) return ownLanguage(tag, plainTranslator(texts[tag]), pack);
    return pack ? packLanguage(pack, texts[BASE_LANGUAGE]) : [];
  });
}
