// Runs the guards: node .ci/check.mjs [types] [style] [shape] [arrows] [dead] [texts]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageFile = (...path) => join('node_modules', ...path);
const tsx = ['--import', 'tsx'];

const cruised = ['app', 'lib', 'db', 'e2e', 'bench', 'server.ts'];
const guards = {
  types: () => [packageFile('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.ci'],
  style: () => [
    packageFile('@biomejs', 'biome', 'bin', 'biome'),
    'ci',
    '--error-on-warnings',
    '--colors=off',
    '--max-diagnostics=500',
  ],
  arrows: () => [
    packageFile('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
    ...cruised.filter((path) => existsSync(join(root, path))),
  ],
  dead: () => [packageFile('knip', 'bin', 'knip.js'), '--no-progress'],
  texts: () => [...tsx, join('.ci', 'audit-texts.ts')],
  shape: () => [...tsx, join('.ci', 'audit-shape.ts')],
};

function run(name) {
  const start = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, guards[name](), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name.padEnd(7)} ${seconds} s\n`);
      if (code !== 0) process.stdout.write(`${output.trim()}\n\n`);
      resolve(code === 0);
    });
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !guards[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `no such guard: ${unknown.join(', ')}; guards: ${Object.keys(guards).join(', ')}\n`,
  );
  process.exit(2);
}

const waiting = asked.length > 0 ? asked : Object.keys(guards);
const total = waiting.length;
let passed = 0;
async function worker() {
  while (waiting.length > 0) if (await run(waiting.shift())) passed += 1;
}
await Promise.all([worker(), worker()]);
process.stdout.write(`${passed} of ${total} guards pass\n`);
process.exit(passed === total ? 0 : 1);
