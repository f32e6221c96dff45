import { common } from '@/lib/i18n/texts/common.vi';
import { kiosk } from '@/lib/i18n/texts/kiosk.vi';
import { phone } from '@/lib/i18n/texts/phone.vi';
import { survey } from '@/lib/i18n/texts/survey.vi';
import type { TextKey } from '@/lib/i18n/translator';

/** Where a survey is given, and so which texts its language must have. */
export const SURFACES = ['kiosk', 'phone'] as const;
export type Surface = (typeof SURFACES)[number];

const ON_BOTH: readonly TextKey[] = [
  'app.demonstration',
  'problem.overall_missing',
  'problem.comment_long',
  'problem.text_nul',
];
const ON_PHONES: readonly TextKey[] = [
  'problem.helper_missing',
  'problem.dossier_code',
  'public.accessibility.link',
  'kiosk.receipt.hint',
];
const ratings = Object.keys(common).filter((key) => key.startsWith('rating.')) as TextKey[];
/** A pack of its own words is warned of as a whole. */
const OF_OWN_LANGUAGES: readonly TextKey[] = ['survey.unreviewed.recordings'];
const surveys = (Object.keys(survey) as TextKey[]).filter((key) => !OF_OWN_LANGUAGES.includes(key));
const asksProfile = (key: TextKey) => key.startsWith('profile.');

const kioskTexts: readonly TextKey[] = [
  ...ON_BOTH,
  ...ratings,
  ...surveys.filter((key) => !asksProfile(key) && !key.startsWith('survey.helper.')),
  ...(Object.keys(kiosk) as TextKey[]),
];
const phoneTexts: readonly TextKey[] = [
  ...ON_BOTH,
  ...ratings,
  ...surveys,
  ...(Object.keys(phone) as TextKey[]),
  ...ON_PHONES,
];

/** The product's texts that a citizen may meet in a survey there; those for staff are not among them. */
export const PACK_TEXTS: Readonly<Record<Surface, readonly TextKey[]>> = {
  kiosk: kioskTexts,
  phone: phoneTexts,
};

/** Every text that a pack may hold, in the order in which a survey shows them. */
export const ALL_PACK_TEXTS: readonly TextKey[] = [...new Set([...kioskTexts, ...phoneTexts])];
