import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { withFolderLock } from '@/db/embedded/with-folder-lock';

function lockFile(t: TestContext): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hai-long-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'lock');
}

test('one at a time goes in, and a failure gives the lock back', async (t) => {
  const file = lockFile(t);
  let inside = 0;
  let entered = 0;
  const enter = () =>
    withFolderLock(file, async () => {
      inside++;
      entered++;
      assert.equal(inside, 1);
      assert.ok(existsSync(file));
      await new Promise(setImmediate);
      inside--;
    });
  await Promise.all(Array.from({ length: 8 }, enter));
  assert.equal(entered, 8);
  await assert.rejects(
    withFolderLock(file, async () => {
      throw new Error('work failed');
    }),
    /work failed/,
  );
  assert.deepEqual(readdirSync(path.dirname(file)), []);
});

test('the lock of a dead process, and of a number used again, is taken over', async (t) => {
  const file = lockFile(t);
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const usedAgain = { token: 'b', pid: process.pid, startedAt: '1' };
  for (const owner of [{ token: 'a', pid: dead, startedAt: null }, usedAgain]) {
    writeFileSync(file, JSON.stringify(owner));
    assert.equal(await withFolderLock(file, async () => owner.token), owner.token);
    assert.deepEqual(readdirSync(path.dirname(file)), []);
  }
});
