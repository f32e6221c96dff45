import { placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import type { OfficialView } from '@/app/[lang]/(public)/official/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { NATIONAL } from '@/lib/official/official-result';

export type OfficialReading = { view: OfficialView; language: Language; t: Translate };

export function officialPlaceName({ view, language, t }: OfficialReading, code: string): string {
  if (code === NATIONAL) return t('public.official.country');
  return code === view.site.root.code ? placeTitle(t, language, view.site.root) : code;
}
