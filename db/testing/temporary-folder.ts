import { readFileSync, statfsSync } from 'node:fs';
import os from 'node:os';
import { canTraverse } from '@/db/embedded/can-traverse';
import { clusterPaths } from '@/db/embedded/cluster-paths';
import { serverUser } from '@/db/embedded/server-user';

const memoryFolder = '/dev/shm';
const neededBytes = 3 * 1024 ** 3;

/**
 * Where test servers keep their data, reachable for the server's user. In memory where there is
 * room: a database is cloned in 12 ms there, on a disk in up to 300.
 */
export function temporaryFolder(): string {
  if (roomyMemoryFolder()) return memoryFolder;
  const folder = os.tmpdir();
  const user = serverUser(clusterPaths(folder).cluster);
  return user === null || canTraverse(folder, user) ? folder : '/var/lib/hai-long';
}

function roomyMemoryFolder(): boolean {
  if (process.platform !== 'linux') return false;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find((fields) => fields[1] === memoryFolder);
  if (!mount || mount[3]?.split(',').includes('noexec')) return false;
  // Sizes and not what is free now: all processes of a run must decide alike.
  const { blocks, bsize } = statfsSync(memoryFolder);
  return blocks * bsize >= neededBytes && os.totalmem() >= 2 * neededBytes;
}
