import { existsSync } from 'node:fs';
import path from 'node:path';
import { clusterPaths } from '@/db/embedded/cluster-paths';
import { findSystemPostgres } from '@/db/embedded/find-system-postgres';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { testServerOptions } from '@/db/testing/test-server';

/** Stops the shared test servers that nobody uses any more: the last step of `npm test`. */
async function stopTestServers(): Promise<void> {
  for (const kind of ['embedded', 'system'] as const) {
    if (kind === 'system' && findSystemPostgres() === null) continue;
    const options = testServerOptions(kind);
    const { cluster } = clusterPaths(options.dataDirectory);
    if (!existsSync(path.join(cluster, 'postmaster.pid'))) continue;
    const server = await startEmbeddedPostgres(options);
    await server.stop();
  }
}

await stopTestServers();
