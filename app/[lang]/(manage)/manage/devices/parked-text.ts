import type { TextKey, Translate } from '@/lib/i18n/translator';

const outcomes: Record<string, TextKey> = {
  conflict: 'devices.outcome.conflict',
  invalid: 'devices.outcome.invalid',
  'unknown-place': 'devices.outcome.unknownPlace',
};

/** An answer that was not taken, by its number, and why. */
export function parkedText(
  { sequence, outcome }: { sequence: number; outcome: string },
  t: Translate,
): string {
  const reason = t(outcomes[outcome] ?? 'devices.outcome.refused');
  return t('devices.parked.line', { number: sequence, reason });
}
