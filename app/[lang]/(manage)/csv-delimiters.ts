import type { Language } from '@/lib/i18n/language';

/** What a spreadsheet set to the language expects beside its decimal sign. */
export const csvDelimiters: Record<Language, string> = { vi: ';', en: ',' };
