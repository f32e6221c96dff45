import { isLanguage } from '@/lib/i18n/language';
import { en } from '@/lib/i18n/texts/en';
import { vi } from '@/lib/i18n/texts/vi';
import { askedParts } from '@/lib/language-packs/asked-parts';
import { askedKey, type LanguagePack } from '@/lib/language-packs/language-pack';
import { ALL_PACK_TEXTS } from '@/lib/language-packs/pack-texts';
import { writeSheetCell } from '@/lib/language-packs/sheet-cell';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

/** What a translator is given: a line for each text, with the two languages that are there. */
export type SheetLine = { key: string; vi: string; en: string };

export const SHEET_COLUMNS = ['key', 'vi', 'en', 'translation', 'recording'] as const;

/** First what is asked, then the texts around it; what two questionnaires ask alike stands once. */
export function sheetLines(questionnaires: readonly Questionnaire[]): SheetLine[] {
  const asked = questionnaires.flatMap(askedParts).map(({ code, wording }) => ({
    key: askedKey(code),
    vi: wording.vi,
    en: wording.en,
  }));
  const texts = ALL_PACK_TEXTS.map((key) => ({ key, vi: vi[key], en: en[key] }));
  const lines = new Map([...asked, ...texts].map((line) => [`${line.key}\n${line.vi}`, line]));
  return [...lines.values()];
}

/** The sheet as rows, filled in with what a pack has already. Recordings are not repeated: only their upload knows their files. */
export function sheetRows(
  questionnaires: readonly Questionnaire[],
  pack: Pick<LanguagePack, 'language' | 'entries'> | null,
): string[][] {
  const isOwn = pack !== null && isLanguage(pack.language);
  const known = new Map(pack?.entries.map((entry) => [`${entry.key}\n${entry.source}`, entry]));
  return sheetLines(questionnaires).map((line) => {
    const entry = known.get(`${line.key}\n${line.vi}`);
    const cells = [line.key, line.vi, line.en, isOwn ? '' : (entry?.text ?? ''), ''];
    return cells.map(writeSheetCell);
  });
}
