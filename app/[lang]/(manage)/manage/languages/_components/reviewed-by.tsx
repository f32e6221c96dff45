import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { formatDay } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';

/** Who vouches for a version's words; names are as they were written down, in Vietnamese. */
export function ReviewedBy({ review, t }: Pick<KeptPack, 'review'> & { t: Translate }) {
  if (review === null) return t('languages.notReviewed');
  const { reviewer, on } = review;
  return t('languages.reviewedBy', { reviewer, day: formatDay(on) });
}
