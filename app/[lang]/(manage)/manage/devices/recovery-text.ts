import type { ReceivedRecovery } from '@/app/_server/receive-recovery';
import type { RecoveryState } from '@/app/[lang]/(manage)/manage/devices/pairing-state';
import { parkedText } from '@/app/[lang]/(manage)/manage/devices/parked-text';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';

const faults = {
  'no-file': 'devices.recovery.noFile',
  'not-a-recovery-file': 'devices.recovery.notAFile',
  'wrong-device-or-damaged': 'devices.recovery.damaged',
} as const satisfies Record<string, TextKey>;

/** Says to whoever uploaded a recovery file what became of it. */
export function recoveryText(
  result: ReceivedRecovery | { kind: 'no-file' },
  language: Language,
): RecoveryState {
  const t = translator(language);
  if (result.kind !== 'taken') return { isTaken: false, text: t(faults[result.kind]), lines: [] };
  const text = t('devices.recovery.taken', {
    stored: formatInteger(language, result.stored),
    repeated: formatInteger(language, result.repeated),
    refused: formatInteger(language, result.refused.length),
  });
  return { isTaken: true, text, lines: result.refused.map((each) => parkedText(each, t)) };
}
