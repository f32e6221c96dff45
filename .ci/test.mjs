// Runs every test: node .ci/test.mjs [--only guards|unit|storage|browser]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const notSearched = new Set(['node_modules', '.next', '.kiosk', '.git', '.data', 'test-results']);
const stopTestServer = join('db', 'testing', 'stop-test-server.ts');

function filesEndingWith(pattern, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notSearched.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesEndingWith(pattern, path);
      return pattern.test(entry.name) ? [path] : [];
    })
    .sort();
}

const nodeTests = filesEndingWith(/\.test\.(ts|tsx|mjs)$/);
const isBelow = (folder) => (file) => file.startsWith(join(folder, '/'));
const isUnit = isBelow('lib');
const isGuard = isBelow('.ci');

const runners = {
  guards: {
    files: nodeTests.filter(isGuard),
    command: (files) => nodeTest(files, 1),
    counts: countsOfNodeTest,
  },
  unit: {
    files: nodeTests.filter(isUnit),
    command: (files) => nodeTest(files, Math.max(2, availableParallelism())),
    counts: countsOfNodeTest,
  },
  storage: {
    files: nodeTests.filter((file) => !isUnit(file) && !isGuard(file)),
    command: (files) => nodeTest(files, 2),
    counts: countsOfNodeTest,
  },
  browser: {
    files: filesEndingWith(/\.spec\.ts$/),
    command: () => [
      join('node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '-c',
      join('e2e', 'playwright.config.ts'),
    ],
    counts: countsOfPlaywright,
  },
};

function nodeTest(files, concurrency) {
  const reporter = new URL('test-reporter.mjs', import.meta.url).href;
  return [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
}

function numberAfter(word, output) {
  const found = [...output.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].at(-1);
  return found ? Number(found[1]) : 0;
}

function countsOfNodeTest(output) {
  const words = ['pass', 'fail', 'cancelled', 'skipped', 'todo'];
  const [passed, failed, cancelled, skipped, todo] = words.map((word) => numberAfter(word, output));
  const empty = output.match(/^✗ .* holds no test$/gm) ?? [];
  return {
    passed: passed - empty.length,
    failed: failed + cancelled + empty.length,
    left: skipped + todo,
  };
}

function countsOfPlaywright(output) {
  const count = (word) => {
    const found = [...output.matchAll(new RegExp(`^ +(\\d+) ${word}( \\(.*\\))?$`, 'gm'))].at(-1);
    return found ? Number(found[1]) : 0;
  };
  const notRun = count('did not run') + count('interrupted');
  return {
    passed: count('passed'),
    failed: count('failed') + count('flaky') + notRun,
    left: count('skipped'),
  };
}

const chromium = findChromium();
let child = null;

/** Runs node with these arguments, shows what it says, and gives its exit code and plain output. */
function run(args) {
  return new Promise((resolve) => {
    let output = '';
    child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) },
    });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('close', (code, signal) => {
      child = null;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours to take out
      resolve({ code: code ?? signal, output: output.replace(/\u001b\[[0-9;]*m/g, '') });
    });
  });
}

async function runGroup(name, { files, command, counts }) {
  process.stdout.write(`\n── ${name}: ${files.length} files\n`);
  if (files.length === 0) return { name, passed: 0, failed: 1, fault: 'no test files found' };
  const start = performance.now();
  const { code, output } = await run(command(files));
  const { passed, failed, left } = counts(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const faults = [];
  if (passed + failed === 0) faults.push('its runner counted 0 tests');
  if (left > 0) faults.push(`${left} skipped`);
  if (code !== 0 && failed === 0) faults.push(`its runner ended with ${code}`);
  return { name, passed, failed: failed + faults.length, seconds, fault: faults.join(', ') };
}

function chosenRunners(args) {
  if (args.length === 0) return Object.entries(runners);
  const [option, name] = args;
  if (option === '--only' && runners[name] && args.length === 2) return [[name, runners[name]]];
  process.stderr.write('usage: node .ci/test.mjs [--only guards|unit|storage|browser]\n');
  process.exit(2);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}

const results = [];
for (const [name, runner] of chosenRunners(process.argv.slice(2))) {
  if (!interrupted) results.push(await runGroup(name, runner));
}
if (existsSync(join(root, stopTestServer))) await run(['--import', 'tsx', stopTestServer]);

process.stdout.write('\n');
for (const { name, passed, failed, seconds, fault } of results) {
  const line = `${name.padEnd(8)} ${passed} passed, ${failed} failed`;
  process.stdout.write(`${line}${seconds ? `, ${seconds} s` : ''}${fault ? ` (${fault})` : ''}\n`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exit(sum('failed') > 0 || interrupted ? 1 : 0);
