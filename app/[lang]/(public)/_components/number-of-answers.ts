import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

/** How many answers a row has, or that their number is kept private. */
export function numberOfAnswers(t: Translate, language: Language, n: number | null): string {
  return n === null ? t('public.n.hidden') : formatInteger(language, n);
}
