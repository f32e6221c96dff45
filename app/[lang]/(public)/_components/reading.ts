import type { PublicPlace } from '@/app/[lang]/(public)/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

/** What every part of a public page is drawn from. */
export type Reading = { view: PublicPlace; language: Language; t: Translate };
