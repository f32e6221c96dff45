import { setTimeout as pause } from 'node:timers/promises';
import { connectHolder } from '@/db/embedded/connect-holder';
import { createDatabase } from '@/db/embedded/create-database';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import type { Prepared, RunningServer } from '@/db/embedded/running-server';
import { setAsideDeadPidFile } from '@/db/embedded/set-aside-dead-pid-file';

const pauseMs = 50;
const patienceMs = 5 * 60_000;

/**
 * The server that already runs on this cluster (of another process of ours, or left by one that
 * was killed), waited for while it starts or recovers; null when there is none.
 */
export async function reuseServer(prepared: Prepared): Promise<RunningServer | null> {
  const { server, state, paths, log } = prepared;
  const deadline = performance.now() + patienceMs;
  for (let round = 0; ; round++) {
    const port = await server.port();
    if (port === null && round === 0) return null;
    const found = port === null ? null : await connectHolder(port, state.password, paths.cluster);
    if (found?.kind === 'ready' && port !== null) {
      await createDatabase(found.client);
      const { client: holder, ended } = found;
      const { password } = state;
      return { holder, ended, port, password, startedHere: false, server };
    }
    if (await setAsideDeadPidFile(paths.cluster)) return null;
    if (!(await server.isRunning())) return null;
    const reason = found?.kind === 'unreachable' ? found.reason : 'it is still starting';
    if (found?.kind === 'refused' || performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        `PostgreSQL runs on ${paths.folder} but lets us not in: ` +
          (found?.kind === 'refused' ? found.reason : reason),
      );
    }
    if (round === 0) log('The embedded PostgreSQL is already running; waiting until it answers.');
    await pause(pauseMs);
  }
}
