import { clusterPaths } from '@/db/embedded/cluster-paths';
import { copyBinaries } from '@/db/embedded/copy-binaries';
import { locatePackage } from '@/db/embedded/locate-package';
import { prepareFolders } from '@/db/embedded/prepare-folders';
import { restorePassword } from '@/db/embedded/restore-password';
import { reuseServer } from '@/db/embedded/reuse-server';
import type { EnsureOptions, Prepared, RunningServer } from '@/db/embedded/running-server';
import { serverProcess } from '@/db/embedded/server-process';
import { newServerState, readServerState, writeServerState } from '@/db/embedded/server-state';
import { serverUser } from '@/db/embedded/server-user';
import { startServer } from '@/db/embedded/start-server';
import { withFolderLock } from '@/db/embedded/with-folder-lock';

/** Finds the server of the data folder running, or makes and starts it; one process at a time. */
export async function ensureRunning(options: EnsureOptions): Promise<RunningServer> {
  const paths = clusterPaths(options.dataDirectory);
  await prepareFolders(paths, serverUser(paths.cluster));
  return withFolderLock(paths.lock, async () => {
    const prepared = await prepare(options);
    return (await reuseServer(prepared)) ?? (await startServer(prepared));
  });
}

async function prepare(options: EnsureOptions): Promise<Prepared> {
  const paths = clusterPaths(options.dataDirectory);
  const user = serverUser(paths.cluster);
  const durable = options.durable ?? true;
  const binaries = options.binaries ?? (await copyBinaries(locatePackage(), paths.folder));
  const server = serverProcess(paths, binaries, user, durable);
  const written = await readServerState(paths.state);
  const state = written ?? newServerState();
  const prepared = { log: options.log, paths, user, durable, binaries, server, state };
  if (written === null) {
    await restorePassword(prepared);
    await writeServerState(paths.state, state);
  }
  return prepared;
}
