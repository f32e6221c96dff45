import type { Database } from '@/db/client';
import { chooseLanguagePack } from '@/db/commands/choose-language-pack';
import {
  keepLanguagePack,
  recordingHash,
  type UploadedRecording,
} from '@/db/commands/keep-language-pack';
import { WORLD_NOW } from '@/db/testing/world';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PackEntry } from '@/lib/language-packs/language-pack';

type Pack = {
  language: LanguageTag;
  name: string;
  entries: readonly PackEntry[];
  sounds: readonly { mediaType: string; bytes: Uint8Array }[];
};

const signed = { by: 'test', name: 'H’Lan Niê', at: WORLD_NOW };

/** Surveys can be given in the pack from now on; nobody has reviewed it. */
export async function putPackIntoUse(db: Database, pack: Pack): Promise<number> {
  const recordings = pack.sounds.map(
    (sound): UploadedRecording => ({ ...sound, sha256: recordingHash(sound.bytes) }),
  );
  const { id } = await keepLanguagePack(db, { ...pack, recordings, signed });
  await chooseLanguagePack(db.pool, { language: pack.language, packId: id, signed });
  return id;
}

/** Surveys can be given in the language no longer. */
export async function takePackOutOfUse(db: Database, language: LanguageTag): Promise<void> {
  await chooseLanguagePack(db.pool, { language, packId: null, signed });
}
