import { createHash } from 'node:crypto';
import type { Database } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import type { Signed } from '@/db/queries/paper-sheets';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PackEntry } from '@/lib/language-packs/language-pack';
import { canonicalJson } from '@/lib/submission/canonical-json';

export type UploadedRecording = { sha256: string; mediaType: string; bytes: Uint8Array };

type Upload = {
  language: LanguageTag;
  name: string;
  entries: readonly PackEntry[];
  recordings: readonly UploadedRecording[];
  signed: Signed;
};

/** In hexadecimal, as the entries name it. */
export function recordingHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Keeps a new version of a language's pack with its recordings, all or nothing. Nobody is shown it yet.
 * The same content as the newest version again, as by a second press, is that version.
 * @returns the id of the version
 */
export async function keepLanguagePack(db: Database, upload: Upload): Promise<{ id: number }> {
  const { language, name, entries, recordings, signed } = upload;
  return inTransaction(db, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`language pack ${language}`]);
    const { rows: known } = await client.query<{
      id: number;
      version: number;
      name: string;
      entries: PackEntry[];
    }>(
      `select id, version, name, entries from language_packs where language = $1
       order by version desc limit 1`,
      [language],
    );
    const newest = known[0];
    const content = (pack: { name: string; entries: readonly PackEntry[] }) =>
      canonicalJson({ name: pack.name, entries: pack.entries });
    if (newest && content(newest) === content(upload)) return { id: newest.id };
    for (const { sha256, mediaType, bytes } of recordings) {
      await client.query(
        'insert into recordings (sha256, media_type, bytes) values ($1, $2, $3) on conflict do nothing',
        [Buffer.from(sha256, 'hex'), mediaType, Buffer.from(bytes)],
      );
    }
    const { rows } = await client.query<{ id: number }>(
      `insert into language_packs
         (language, version, name, entries, uploaded_by, uploaded_by_name, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        language,
        (newest?.version ?? 0) + 1,
        name,
        JSON.stringify(entries),
        signed.by,
        signed.name,
        signed.at,
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('expected the pack to be kept, found none');
    return { id };
  });
}
