import { existsSync } from 'node:fs';
import path from 'node:path';
import { databaseRole } from '@/db/embedded/database-url';
import { describeFailure } from '@/db/embedded/describe-failure';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import { runProgram } from '@/db/embedded/run-program';
import type { Prepared } from '@/db/embedded/running-server';

/** Gives an existing cluster whose password file was lost the new password, before it is started. */
export async function restorePassword(prepared: Prepared): Promise<void> {
  const { paths, server, state, user, log } = prepared;
  if (!existsSync(paths.cluster)) return;
  if (await server.isRunning()) {
    throw new EmbeddedPostgresError(
      `PostgreSQL runs on ${paths.folder}, but ${paths.state} with its password is gone. Stop ` +
        'that server and start again; a new password is set then.',
    );
  }
  const run = await runProgram(
    path.join(prepared.binaries, 'postgres'),
    ['--single', '-D', paths.cluster, 'postgres'],
    {
      folder: paths.folder,
      user,
      input: `alter role ${databaseRole} password '${state.password}'\n`,
    },
  );
  if (run.exitCode !== 0 || /ERROR:/.test(run.output)) {
    throw describeFailure('A new password could not be set', run.output, paths.folder);
  }
  log('The password of the embedded PostgreSQL was lost; a new one was set.');
}
