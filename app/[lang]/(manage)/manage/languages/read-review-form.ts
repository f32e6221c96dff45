import type { Translate } from '@/lib/i18n/translator';
import { type Day, parseDay } from '@/lib/time/day';

const REVIEWER_LIMIT = 200;

type FormError = { field: string; text: string };
type Read =
  | { ok: true; review: { reviewer: string; on: Day } }
  | { ok: false; errors: FormError[] };

/** Who vouches for the words, and since when; or all that is wrong with the form. */
export function readReviewForm(
  values: Readonly<Record<string, string>>,
  today: Day,
  t: Translate,
): Read {
  const reviewer = (values.reviewer ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const on = parseDay(values.on ?? '');
  const errors: FormError[] = [];
  if (reviewer === '') {
    errors.push({ field: 'reviewer', text: t('languages.review.reviewerMissing') });
  }
  if (reviewer.length > REVIEWER_LIMIT) {
    const text = t('languages.review.reviewerLong', { limit: REVIEWER_LIMIT });
    errors.push({ field: 'reviewer', text });
  }
  if (on === null) errors.push({ field: 'on', text: t('languages.review.onMissing') });
  if (on !== null && on > today) {
    errors.push({ field: 'on', text: t('languages.review.onFuture') });
  }
  if (on === null || errors.length > 0) return { ok: false, errors };
  return { ok: true, review: { reviewer, on } };
}
