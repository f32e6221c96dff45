import { common } from '@/lib/i18n/texts/common.vi';
import { devices } from '@/lib/i18n/texts/devices.vi';
import { kiosk } from '@/lib/i18n/texts/kiosk.vi';
import { kioskStaff } from '@/lib/i18n/texts/kiosk-staff.vi';
import { languages } from '@/lib/i18n/texts/languages.vi';
import { manage } from '@/lib/i18n/texts/manage.vi';
import { manageComparison } from '@/lib/i18n/texts/manage-comparison.vi';
import { paper } from '@/lib/i18n/texts/paper.vi';
import { phone } from '@/lib/i18n/texts/phone.vi';
import { print } from '@/lib/i18n/texts/print.vi';
import { problems } from '@/lib/i18n/texts/problems.vi';
import { publicPages } from '@/lib/i18n/texts/public.vi';
import { publicAccessibility } from '@/lib/i18n/texts/public-accessibility.vi';
import { publicOfficial } from '@/lib/i18n/texts/public-official.vi';
import { survey } from '@/lib/i18n/texts/survey.vi';

export const vi = {
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
