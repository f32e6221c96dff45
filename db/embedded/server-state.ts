import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';

export type ServerState = { port: number | null; password: string };

/** Port and password of the server; null when they were never written. */
export async function readServerState(file: string): Promise<ServerState | null> {
  if (!existsSync(file)) return null;
  return JSON.parse(await readFile(file, 'utf8')) as ServerState;
}

export function newServerState(): ServerState {
  return { port: null, password: randomBytes(24).toString('base64url') };
}

/** Written beside and renamed, so a crash leaves the old or the new, readable by the owner alone. */
export async function writeServerState(file: string, state: ServerState): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(state, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  if (process.getuid?.() === 0) {
    const owner = await stat(path.dirname(file));
    await chown(draft, owner.uid, owner.gid);
  }
  await rename(draft, file);
}
