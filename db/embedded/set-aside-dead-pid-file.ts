import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { linuxProcess } from '@/db/embedded/linux-process';

/**
 * PostgreSQL itself replaces a postmaster.pid whose process is gone. In a container it may mistake
 * a corpse that nobody reaps, or another program that got the same number, for its server and
 * refuse to start for ever. Only when the kernel says that it is one of these two, the file is
 * renamed, never deleted; PostgreSQL's check of shared memory still protects living backends.
 */
export async function setAsideDeadPidFile(cluster: string): Promise<boolean> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  const found = Number.isInteger(pid) && pid > 0 ? linuxProcess(pid) : null;
  if (found === null || (found.program === 'postgres' && !found.isDead)) return false;
  await rename(file, `${file}.dead`);
  return true;
}
