import { common } from '@/lib/i18n/texts/common.en';
import { manage } from '@/lib/i18n/texts/manage.en';
import { problems } from '@/lib/i18n/texts/problems.en';
import { publicPages } from '@/lib/i18n/texts/public.en';
import { survey } from '@/lib/i18n/texts/survey.en';

export const en = { ...common, ...survey, ...publicPages, ...manage, ...problems };
