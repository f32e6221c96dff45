import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connectHolder } from '@/db/embedded/connect-holder';
import { createCluster } from '@/db/embedded/create-cluster';
import { createDatabase } from '@/db/embedded/create-database';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import { freePort } from '@/db/embedded/free-port';
import { runProgram } from '@/db/embedded/run-program';
import type { Prepared, RunningServer } from '@/db/embedded/running-server';
import { writeServerState } from '@/db/embedded/server-state';

const portAttempts = 10;

/** Makes the cluster if need be and starts its server, on the port it had before when that is free. */
export async function startServer(prepared: Prepared): Promise<RunningServer> {
  const { state, log } = prepared;
  const majorVersion = await programVersion(prepared);
  await createCluster({ ...prepared, majorVersion, password: state.password });
  refuseOtherVersion(prepared, majorVersion);
  const port = await startOnFreePort(prepared);
  if (port !== state.port) await writeServerState(prepared.paths.state, { ...state, port });
  const found = await connectHolder(port, state.password, prepared.paths.cluster);
  if (found.kind !== 'ready') {
    throw new EmbeddedPostgresError(
      `PostgreSQL was started on ${prepared.paths.folder} but does not answer: ` +
        (found.kind === 'starting' ? 'it is shutting down again' : found.reason),
    );
  }
  await createDatabase(found.client);
  log(`The embedded PostgreSQL ${majorVersion} was started on 127.0.0.1:${port}.`);
  const { client: holder, ended } = found;
  const { password } = state;
  return { holder, ended, port, password, startedHere: true, server: prepared.server };
}

async function startOnFreePort({ server, state }: Prepared): Promise<number> {
  for (let attempt = 0; attempt < portAttempts; attempt++) {
    const port = await freePort(attempt === 0 ? state.port : null);
    if ((await server.start(port)) === 'started') return port;
  }
  throw new EmbeddedPostgresError(`Ports of 127.0.0.1 were taken ${portAttempts} times in a row.`);
}

async function programVersion({ binaries, paths, user }: Prepared): Promise<number> {
  const program = path.join(binaries, 'postgres');
  const run = await runProgram(program, ['--version'], { folder: paths.folder, user });
  const version = Number(/ (\d+)/.exec(run.output)?.[1]);
  if (run.exitCode === 0 && Number.isInteger(version)) return version;
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run on this system (${run.output}). Set DATABASE_URL to a ` +
      'PostgreSQL 15 or newer instead.',
  );
}

function refuseOtherVersion({ paths }: Prepared, majorVersion: number): void {
  const found = Number(readFileSync(path.join(paths.cluster, 'PG_VERSION'), 'utf8'));
  if (found === majorVersion) return;
  throw new EmbeddedPostgresError(
    `${paths.folder} holds data of PostgreSQL ${found}, the embedded one is ${majorVersion}. ` +
      `Serve it by a PostgreSQL ${found} through DATABASE_URL, or set DATA_DIR to another folder.`,
  );
}
