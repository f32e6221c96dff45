import { createHash } from 'node:crypto';
import path from 'node:path';
import { canTraverse } from '@/db/embedded/can-traverse';
import { clusterPaths } from '@/db/embedded/cluster-paths';
import { serverUser } from '@/db/embedded/server-user';

const systemFolder = '/var/lib/hai-long';

/**
 * The folder of the embedded database: the setting, relative to the checkout, else
 * `<checkout>/.data`. When root starts us from a folder that PostgreSQL's user cannot reach (a
 * checkout below a 0700 home), it is a folder of this checkout's own in /var/lib/hai-long.
 */
export function resolveDataDirectory(setting: string | null, checkout: string): string {
  if (setting !== null && setting !== '') return path.resolve(checkout, setting);
  const beside = path.resolve(checkout, '.data');
  const user = serverUser(clusterPaths(beside).cluster);
  if (user === null || canTraverse(path.dirname(beside), user)) return beside;
  const hash = createHash('sha256').update(path.resolve(checkout)).digest('hex').slice(0, 12);
  return path.join(systemFolder, hash);
}
