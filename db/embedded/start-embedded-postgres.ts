import { clusterPaths } from '@/db/embedded/cluster-paths';
import { databaseUrl } from '@/db/embedded/database-url';
import { ensureRunning } from '@/db/embedded/ensure-running';
import { keepAlive } from '@/db/embedded/keep-alive';
import type { EnsureOptions, RunningServer } from '@/db/embedded/running-server';
import { stopUnlessUsed } from '@/db/embedded/stop-unless-used';
import { withFolderLock } from '@/db/embedded/with-folder-lock';

export type EmbeddedPostgres = {
  url: string;
  startedHere: boolean;
  /** Close your own connections first; the server goes on while anybody else is connected. */
  stop(): Promise<void>;
};

const restartPauseMs = 1_000;

/**
 * The embedded PostgreSQL of a data folder: found running or started, by however many processes
 * at once. Should it die while we use it, it is started again on the same port.
 */
export async function startEmbeddedPostgres(options: EnsureOptions): Promise<EmbeddedPostgres> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let pending: Promise<void> = Promise.resolve();
  let running = await ensureRunning(options);
  const url = databaseUrl(running.port, running.password);
  const startedHere = running.startedHere;

  const watch = (current: RunningServer) => {
    void current.ended.then(restartSoon);
    keepAlive(current.holder, false);
  };
  const restartSoon = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      pending = restart();
    }, restartPauseMs).unref();
  };
  const restart = async () => {
    try {
      running = await ensureRunning(options);
      watch(running);
      if (databaseUrl(running.port, running.password) !== url) {
        options.log('The embedded PostgreSQL had to change its port: restart the application.');
      }
    } catch (cause) {
      options.log(`The embedded PostgreSQL is away: ${(cause as Error).message}`);
      restartSoon();
    }
  };
  watch(running);

  const stop = async () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(timer);
    await pending;
    keepAlive(running.holder, true);
    const { lock } = clusterPaths(options.dataDirectory);
    await withFolderLock(lock, () => stopUnlessUsed(running, options.log));
  };
  return { url, startedHere, stop };
}
