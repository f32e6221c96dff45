import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';

export type EmbeddedPackage = { native: string; version: string };

const instead = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.';
const platformNames: Record<string, string> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};
const published = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64'];

/** The optional npm package with PostgreSQL's programs for this machine. */
export function locatePackage(
  platform: string = process.platform,
  architecture: string = process.arch,
): EmbeddedPackage {
  const name = `${platformNames[platform] ?? platform}-${architecture}`;
  if (!published.includes(name)) {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${name}. ${instead}`);
  }
  const packageName = `@embedded-postgres/${name}`;
  const require = createRequire(import.meta.url);
  try {
    const root = path.resolve(path.dirname(require.resolve(packageName)), '..');
    const native = path.join(root, 'native');
    const { version } = require(path.join(root, 'package.json')) as { version: string };
    if (existsSync(path.join(native, 'bin'))) return { native, version };
  } catch (cause) {
    throw new EmbeddedPostgresError(missing(packageName), { cause });
  }
  throw new EmbeddedPostgresError(missing(packageName));
}

function missing(packageName: string): string {
  return (
    `The optional package ${packageName} is not installed; run "npm ci" without ` +
    `--omit=optional. ${instead}`
  );
}
