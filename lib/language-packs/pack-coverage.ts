import { isLanguage } from '@/lib/i18n/language';
import { vi } from '@/lib/i18n/texts/vi';
import { askedParts } from '@/lib/language-packs/asked-parts';
import { askedKey, type LanguagePack, PackIndex } from '@/lib/language-packs/language-pack';
import { PACK_TEXTS, type Surface } from '@/lib/language-packs/pack-texts';
import { placeholdersOf } from '@/lib/language-packs/placeholders-of';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

export type Missing = { key: string; vi: string };

/** What a pack lacks so that a whole survey could be given in it: a screen is never half in one language. */
export function missingFrom(
  { language, entries }: Pick<LanguagePack, 'language' | 'entries'>,
  surface: Surface,
  questionnaire: Questionnaire,
): Missing[] {
  if (isLanguage(language)) return [];
  const index = new PackIndex(entries);
  const texts = PACK_TEXTS[surface]
    .filter((key) => {
      const entry = index.text(key);
      return entry === null || placeholdersOf(entry.text) !== placeholdersOf(vi[key]);
    })
    .map((key): Missing => ({ key, vi: vi[key] }));
  const asked = askedParts(questionnaire)
    .filter((part) => index.asked(part) === null)
    .map(({ code, wording }): Missing => ({ key: askedKey(code), vi: wording.vi }));
  return [...asked, ...texts];
}

/** Whether a survey can be given in the pack's language there. */
export function covers(
  pack: Pick<LanguagePack, 'language' | 'entries'>,
  surface: Surface,
  questionnaire: Questionnaire,
): boolean {
  return missingFrom(pack, surface, questionnaire).length === 0;
}
