import type { PackUpload, SoundFault } from '@/app/_server/read-pack-upload';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import type { SheetFault } from '@/lib/language-packs/read-sheet';

type Faulty = Extract<PackUpload, { kind: 'faulty' | 'faulty-sounds' }>;

const sheetFaults: Record<SheetFault['code'], TextKey> = {
  key_unknown: 'languages.fault.keyUnknown',
  source_changed: 'languages.fault.sourceChanged',
  key_twice: 'languages.fault.keyTwice',
  placeholders: 'languages.fault.placeholders',
  characters: 'languages.fault.characters',
  too_long: 'languages.fault.tooLong',
  translation_missing: 'languages.fault.translationMissing',
  recording_missing: 'languages.fault.recordingMissing',
};

const soundFaults: Record<SoundFault['code'], TextKey> = {
  name_twice: 'languages.fault.nameTwice',
  not_sound: 'languages.fault.notSound',
  long_sound: 'languages.fault.longSound',
};

/** Each thing that is wrong in a file, as a line in plain words. */
export function faultLines(upload: Faulty, t: Translate): string[] {
  if (upload.kind === 'faulty-sounds') {
    return upload.faults.map(({ file, code }) =>
      t('languages.fault.file', { file, text: t(soundFaults[code]) }),
    );
  }
  return upload.faults.map(({ row, key, code }) =>
    t('languages.fault.row', {
      row,
      key: key || t('languages.fault.noKey'),
      text: t(sheetFaults[code]),
    }),
  );
}
