import { formatDecimal, roundHalfAwayFromZero } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';

/** +3,2 and −3,2 with a true minus sign; what rounds to 0 has no sign. */
export function formatSigned(language: Language, value: number, decimals = 1): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const digits = formatDecimal(language, Math.abs(rounded), decimals);
  if (rounded === 0) return digits;
  return rounded > 0 ? `+${digits}` : `−${digits}`;
}
