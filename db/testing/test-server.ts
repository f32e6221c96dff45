import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSystemPostgres } from '@/db/embedded/find-system-postgres';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { temporaryFolder } from '@/db/testing/temporary-folder';

type TestServerKind = 'embedded' | 'system';

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
let started: Promise<string> | null = null;

/**
 * The address of a database on the server that tests use: TEST_DATABASE_URL when given, else an
 * embedded server that all test processes share and that stays running between them.
 * TEST_POSTGRES=system takes the machine's PostgreSQL 15 for it.
 */
export function testServerUrl(): Promise<string> {
  started ??= findOrStart();
  return started;
}

async function findOrStart(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  const kind: TestServerKind = process.env.TEST_POSTGRES === 'system' ? 'system' : 'embedded';
  const { url } = await startEmbeddedPostgres(testServerOptions(kind));
  return url;
}

/** Where and how the shared test server of this checkout runs: fast and unsafe. */
export function testServerOptions(kind: TestServerKind) {
  return {
    dataDirectory: path.join(temporaryFolder(), `hai-long-test-${kind}-${identity()}`),
    durable: false,
    log: () => {},
    ...(kind === 'system' ? { binaries: systemBinaries() } : {}),
  };
}

function systemBinaries(): string {
  const binaries = findSystemPostgres();
  if (binaries === null) {
    throw new Error('TEST_POSTGRES=system wants PostgreSQL 15 in /usr/lib/postgresql/15/bin');
  }
  return binaries;
}

function identity(): string {
  const user = process.getuid?.() ?? os.userInfo().username;
  return createHash('sha256').update(`${checkout} ${user}`).digest('hex').slice(0, 10);
}
