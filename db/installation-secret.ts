import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The key of this installation: SECRET_KEY, or made once and kept in the data folder. Losing it signs
 * everybody out and makes dossier hashes incomparable with new ones.
 */
export function installationSecret(setting: string | null, file: string): string {
  if (setting) return setting;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
