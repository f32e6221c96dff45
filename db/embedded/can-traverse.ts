import { statSync } from 'node:fs';
import path from 'node:path';
import type { ServerUser } from '@/db/embedded/server-user';

/** Whether that user may pass through each existing folder on the way to and including `folder`. */
export function canTraverse(folder: string, user: ServerUser): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && (found.mode & executeBit(found, user)) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canTraverse(parent, user);
}

function executeBit(found: { uid: number; gid: number }, user: ServerUser): number {
  if (found.uid === user.uid) return 0o100;
  return found.gid === user.gid ? 0o010 : 0o001;
}
