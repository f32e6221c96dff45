import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { canTraverse } from '@/db/embedded/can-traverse';
import type { ClusterPaths } from '@/db/embedded/cluster-paths';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import type { ServerUser } from '@/db/embedded/server-user';

/** Makes the data folder and its log folder so that the server's user can work in them. */
export async function prepareFolders(paths: ClusterPaths, user: ServerUser | null): Promise<void> {
  await makeFolder(paths.folder, user === null ? 0o700 : 0o711);
  const owner = (await stat(paths.folder)).uid;
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && owner !== self) {
    throw new EmbeddedPostgresError(
      `The data folder ${paths.folder} belongs to another user (uid ${owner}). Start as that ` +
        'user, or set DATA_DIR to a folder of your own.',
    );
  }
  if (user !== null && !canTraverse(paths.folder, user)) {
    throw new EmbeddedPostgresError(
      `PostgreSQL refuses to run as root, and user ${user.uid} cannot reach ${paths.folder}. ` +
        'Set DATA_DIR to a folder that every user may pass through, such as /var/lib/hai-long.',
    );
  }
  await makeFolder(paths.log, 0o700);
  if (user !== null) await chown(paths.log, user.uid, user.gid);
}

async function makeFolder(folder: string, mode: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // The process's umask may have taken away more than was meant.
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    await chmod(made, made === folder ? mode : 0o755);
  }
}
