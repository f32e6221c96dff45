import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { resolveDataDirectory } from '@/db/embedded/resolve-data-directory';
import { temporaryFolder } from '@/db/testing/temporary-folder';

test('the setting counts, from the checkout on; without one it is .data beside the code', (t) => {
  const checkout = mkdtempSync(path.join(temporaryFolder(), 'hai-long-checkout-'));
  t.after(() => rmSync(checkout, { recursive: true }));
  chmodSync(checkout, 0o755);
  assert.equal(resolveDataDirectory('kept/here', checkout), path.join(checkout, 'kept/here'));
  assert.equal(resolveDataDirectory('/srv/kept', checkout), '/srv/kept');
  assert.equal(resolveDataDirectory(null, checkout), path.join(checkout, '.data'));
  assert.equal(resolveDataDirectory('', checkout), path.join(checkout, '.data'));
});

test('root with a checkout that nobody else may enter gets a folder below /var/lib', (t) => {
  const home = mkdtempSync(path.join(temporaryFolder(), 'hai-long-home-'));
  t.after(() => rmSync(home, { recursive: true }));
  const [checkout, other] = [path.join(home, 'one'), path.join(home, 'two')];
  mkdirSync(checkout);
  mkdirSync(other);
  chmodSync(home, 0o700);
  const beside = path.join(checkout, '.data');
  if (process.getuid?.() !== 0) {
    assert.equal(resolveDataDirectory(null, checkout), beside);
    return;
  }
  const moved = resolveDataDirectory(null, checkout);
  assert.match(moved, /^\/var\/lib\/hai-long\/[0-9a-f]{12}$/);
  assert.notEqual(resolveDataDirectory(null, other), moved);
  chmodSync(home, 0o711);
  assert.equal(resolveDataDirectory(null, checkout), beside);

  chmodSync(home, 0o700);
  mkdirSync(path.join(beside, 'cluster'), { recursive: true });
  chownSync(home, 1, 1);
  chownSync(path.join(beside, 'cluster'), 1, 1);
  assert.equal(resolveDataDirectory(null, checkout), beside, 'its owner may enter his own home');
});
