import { common } from '@/lib/i18n/texts/common.en';
import { devices } from '@/lib/i18n/texts/devices.en';
import { kiosk } from '@/lib/i18n/texts/kiosk.en';
import { kioskStaff } from '@/lib/i18n/texts/kiosk-staff.en';
import { languages } from '@/lib/i18n/texts/languages.en';
import { manage } from '@/lib/i18n/texts/manage.en';
import { manageComparison } from '@/lib/i18n/texts/manage-comparison.en';
import { paper } from '@/lib/i18n/texts/paper.en';
import { phone } from '@/lib/i18n/texts/phone.en';
import { print } from '@/lib/i18n/texts/print.en';
import { problems } from '@/lib/i18n/texts/problems.en';
import { publicPages } from '@/lib/i18n/texts/public.en';
import { publicAccessibility } from '@/lib/i18n/texts/public-accessibility.en';
import { publicOfficial } from '@/lib/i18n/texts/public-official.en';
import { survey } from '@/lib/i18n/texts/survey.en';

export const en = {
  ...common,
  ...survey,
  ...phone,
  ...kiosk,
  ...kioskStaff,
  ...publicPages,
  ...publicOfficial,
  ...publicAccessibility,
  ...manage,
  ...devices,
  ...languages,
  ...manageComparison,
  ...print,
  ...paper,
  ...problems,
};
