import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { isLanguage } from '@/lib/i18n/language';
import { type Missing, missingFrom } from '@/lib/language-packs/pack-coverage';
import { SURFACES, type Surface } from '@/lib/language-packs/pack-texts';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Pack = Pick<KeptPack, 'language' | 'entries'>;

export type PackUse = { surface: Surface; questionnaire: Questionnaire; missing: Missing[] };

/** Everything that a pack could be for, with what it still lacks for it. */
export function packUses(pack: Pack, questionnaires: readonly Questionnaire[]): PackUse[] {
  return SURFACES.flatMap((surface) =>
    questionnaires.map((questionnaire) => ({
      surface,
      questionnaire,
      missing: missingFrom(pack, surface, questionnaire),
    })),
  );
}

export function countRecordings({ entries }: Pick<KeptPack, 'entries'>): number {
  return entries.filter(({ recording }) => recording !== null).length;
}

/** Whether anybody would get to see it: one whole survey, or for a language of the product's own a recording. */
export function isUsable(pack: Pack, questionnaires: readonly Questionnaire[]): boolean {
  if (isLanguage(pack.language)) return countRecordings(pack) > 0;
  return packUses(pack, questionnaires).some(({ missing }) => missing.length === 0);
}
