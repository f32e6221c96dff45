import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { locatePackage } from '@/db/embedded/locate-package';

test('the package of this machine has the programs', () => {
  const { native, version } = locatePackage();
  assert.match(version, /^18\./);
  assert.ok(existsSync(path.join(native, 'share')));
});

test('a system without programs, and a package left out, are told with the way out', () => {
  assert.throws(
    () => locatePackage('sunos', 'x64'),
    /no embedded PostgreSQL for sunos-x64.*DATABASE_URL/,
  );
  const absent = process.platform === 'win32' ? 'darwin' : 'win32';
  assert.throws(() => locatePackage(absent, 'x64'), /not installed; run "npm ci".*DATABASE_URL/);
});
