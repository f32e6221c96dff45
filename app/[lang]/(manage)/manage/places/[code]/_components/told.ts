import type { PlacePage } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

/** What every part of the page is given: the figures, and how to say them. */
export type Told = { page: PlacePage; language: Language; t: Translate };
