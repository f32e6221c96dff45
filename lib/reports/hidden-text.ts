import type { TextKey, Translate } from '@/lib/i18n/translator';
import type { HiddenReason } from '@/lib/reports/shown';

const keys: Record<HiddenReason, TextKey> = {
  'no-answers': 'hidden.no-answers',
  'factor-without-answers': 'hidden.factor-without-answers',
  'too-few': 'hidden.too-few',
  'too-uncertain': 'hidden.too-uncertain',
  'small-cell': 'hidden.small-cell',
  'protects-other': 'hidden.protects-other',
};

/** What stands where a figure is not shown: never 0, always the reason. */
export function hiddenText(t: Translate, reason: HiddenReason): string {
  return t(keys[reason]);
}
