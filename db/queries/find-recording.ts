import type { Database } from '@/db/client';

export type Recording = { mediaType: string; bytes: Buffer };

/** @param sha256 in hexadecimal */
export async function findRecording(
  runner: Pick<Database['pool'], 'query'>,
  sha256: string,
): Promise<Recording | null> {
  const { rows } = await runner.query<Recording>(
    `select media_type as "mediaType", bytes from recordings where sha256 = $1`,
    [Buffer.from(sha256, 'hex')],
  );
  return rows[0] ?? null;
}
