import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClusterPaths } from '@/db/embedded/cluster-paths';
import { databaseRole } from '@/db/embedded/database-url';
import { describeFailure } from '@/db/embedded/describe-failure';
import { runProgram } from '@/db/embedded/run-program';
import type { ServerUser } from '@/db/embedded/server-user';

const workPrefix = 'initdb-';
const firstWithBuiltinLocale = 17;

export type ClusterOptions = {
  paths: ClusterPaths;
  user: ServerUser | null;
  binaries: string;
  majorVersion: number;
  password: string;
  durable: boolean;
};

/**
 * Makes the database cluster unless there is one. It grows in a folder of its own and gets its
 * name when it is whole, so an interrupted attempt leaves only rubbish, cleared here.
 */
export async function createCluster(options: ClusterOptions): Promise<void> {
  const { paths, user } = options;
  await removeUnfinished(paths.folder);
  if (existsSync(paths.cluster)) return;
  const work = await mkdtemp(path.join(paths.folder, workPrefix));
  const passwordFile = path.join(work, 'password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  await mkdir(path.join(work, 'cluster'), { mode: 0o700 });
  for (const owned of user === null ? [] : [work, passwordFile, path.join(work, 'cluster')]) {
    await chown(owned, user?.uid ?? 0, user?.gid ?? 0);
  }
  const run = await runProgram(
    path.join(options.binaries, 'initdb'),
    initdbArguments(options, work),
    {
      folder: work,
      user,
    },
  );
  if (run.exitCode !== 0) {
    await rm(work, { recursive: true, force: true });
    throw describeFailure('The database could not be created (initdb)', run.output, paths.folder);
  }
  await rename(path.join(work, 'cluster'), paths.cluster);
  await syncFolder(paths.folder);
  await rm(work, { recursive: true, force: true });
}

function initdbArguments(options: ClusterOptions, work: string): string[] {
  const locale =
    options.majorVersion >= firstWithBuiltinLocale
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8'];
  return [
    `--pgdata=${path.join(work, 'cluster')}`,
    `--pwfile=${path.join(work, 'password')}`,
    `--username=${databaseRole}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    '--data-checksums',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(workPrefix) && !name.includes('.unfinished-')) continue;
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

// Without it a power cut could take back the renaming, although the files themselves are safe.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
