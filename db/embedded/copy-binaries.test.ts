import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { copyBinaries } from '@/db/embedded/copy-binaries';

test('library links that no install script made are made in the copy, static libraries left out', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hai-long-copy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const native = path.join(folder, 'native');
  for (const name of ['bin', 'lib']) mkdirSync(path.join(native, name), { recursive: true });
  writeFileSync(path.join(native, 'bin/postgres'), 'program', { mode: 0o600 });
  writeFileSync(path.join(native, 'lib/libpq.so.5.18'), 'library', { mode: 0o600 });
  writeFileSync(path.join(native, 'lib/libpq.a'), 'static');
  symlinkSync('libpq.so.5.18', path.join(native, 'lib/libpq.so'));
  const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5'].map((target) => ({
    source: 'native/lib/libpq.so.5.18',
    target,
  }));
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));

  const bin = await copyBinaries({ native, version: '18.0' }, path.join(folder, 'data'));
  const lib = path.join(bin, '..', 'lib');
  assert.equal(statSync(path.join(bin, 'postgres')).mode & 0o777, 0o755);
  assert.equal(statSync(path.join(lib, 'libpq.so.5.18')).mode & 0o777, 0o644);
  assert.equal(readFileSync(path.join(lib, 'libpq.so'), 'utf8'), 'library');
  assert.equal(readFileSync(path.join(lib, 'libpq.so.5'), 'utf8'), 'library');
  assert.equal(statSync(path.join(lib, 'libpq.a'), { throwIfNoEntry: false }), undefined);
  rmSync(native, { recursive: true });
  assert.equal(await copyBinaries({ native, version: '18.0' }, path.join(folder, 'data')), bin);
});
