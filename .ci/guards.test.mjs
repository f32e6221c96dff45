// A copy of the project gets one mistake of each kind; every guard must name its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plants, rightImports, targets } from './planted-mistakes.mjs';
import { projectFiles } from './source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'hai-long-guards-'));
const outputs = new Map();

function write(file, content) {
  const path = join(copy, file);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'function' ? content(old) : content);
}

function move(from, to) {
  if (existsSync(join(copy, from))) renameSync(join(copy, from), join(copy, to));
}

before(() => {
  for (const file of projectFiles()) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const { moves = [] } of plants) for (const [from, to] of moves) move(from, to);
  for (const files of [targets, rightImports, ...plants.map((plant) => plant.files)]) {
    for (const [file, content] of Object.entries(files)) write(file, content);
  }
  const run = spawnSync(process.execPath, ['.ci/check.mjs'], { cwd: copy, encoding: 'utf8' });
  for (const part of run.stdout.split(/^(?=[✓✗] )/m)) outputs.set(part.split(/\s+/)[1], part);
});

after(() => rmSync(copy, { recursive: true, force: true }));

for (const { guard, name, says } of plants) {
  test(`${guard}: ${name}`, () => {
    const output = outputs.get(guard) ?? '';
    assert.match(output, /^✗ /, `${guard} found nothing`);
    const found = output.split('\n').some((line) => says.every((words) => line.includes(words)));
    assert.ok(found, `no line says ${says.join(' … ')} in\n${output}`);
  });
}

test('arrows: right imports pass', () => {
  for (const file of Object.keys(rightImports)) assert.ok(!outputs.get('arrows')?.includes(file));
});
