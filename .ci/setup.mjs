// Makes a fresh clone ready: node .ci/setup.mjs [--build] [--kiosk] [--browser]. Does only what is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packagesRecord = join(root, 'node_modules', '.hai-long-packages');
const buildRecord = join(root, '.next', '.hai-long-build');
const kioskRecord = join(root, '.kiosk', '.hai-long-build');
const builtFrom = ['app', 'lib', 'db', 'public', 'next.config.js', 'tsconfig.json'];
const kioskBuiltFrom = ['app', 'lib', '.ci/build-kiosk.mjs', 'tsconfig.json'];
const notBuiltFrom = /\.test\.tsx?$|\.md$|^db\/(testing|migrations)(\/|$)/;

function stop(message) {
  process.stderr.write(`setup: ${message}\n`);
  process.exit(1);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function told(label, work) {
  const start = performance.now();
  process.stdout.write(`setup: ${label} … `);
  const failure = work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(failure ? `failed after ${seconds} s\n` : `${seconds} s\n`);
  if (failure) stop(failure);
}

/** Runs quietly; returns null, or everything the program said when it failed. */
function failureOf(program, args, options = {}) {
  const run = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
    ...options,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
  });
  if (run.status === 0) return null;
  const said = [run.stdout, run.stderr].filter(Boolean).join('\n').trim();
  return `${program} ${args.join(' ')}: ${run.error?.message ?? `ended with ${run.status ?? run.signal}`}\n${said}`;
}

// An installation that npm itself recorded as equal to the lock needs no second one.
function installedLikeLock(lockText) {
  const installedText = read(join(root, 'node_modules', '.package-lock.json'));
  if (!installedText) return false;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    if (path === '' || (!installed[path] && wanted.optional)) return true;
    return installed[path]?.version === wanted.version;
  });
}

function ensurePackages() {
  const lock = read(join(root, 'package-lock.json')) ?? stop('package-lock.json is missing');
  const wanted = createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(lock)
    .digest('hex');
  const recorded = read(packagesRecord);
  if (recorded === wanted) return;
  if (recorded !== null || !installedLikeLock(lock)) {
    const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
    const npm = process.env.npm_execpath;
    told('installing the packages', () =>
      npm?.endsWith('.js')
        ? failureOf(process.execPath, [npm, ...args])
        : failureOf('npm', args, { shell: process.platform === 'win32' }),
    );
  }
  writeFileSync(packagesRecord, wanted);
}

function* filesBelow(path) {
  const name = relative(root, path).split(sep).join('/');
  if (notBuiltFrom.test(name)) return;
  const entries = existsSync(path) && readdirSafely(path);
  if (entries === false) return;
  if (entries === null) yield [name, path];
  else for (const entry of entries.sort()) yield* filesBelow(join(path, entry));
}

function readdirSafely(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

function hashOfSources(tops) {
  const hash = createHash('sha256').update(read(packagesRecord) ?? '');
  for (const top of tops) {
    for (const [name, path] of filesBelow(join(root, top))) {
      const content = readFileSync(path);
      hash.update(`${name} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

function ensureBuild() {
  const wanted = hashOfSources(builtFrom);
  if (read(buildRecord) === wanted && existsSync(join(root, '.next', 'BUILD_ID'))) return;
  rmSync(buildRecord, { force: true });
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  told('building the pages', () =>
    failureOf(process.execPath, [next, 'build'], { env: { NODE_ENV: 'production' } }),
  );
  writeFileSync(buildRecord, wanted);
}

function ensureKiosk() {
  const wanted = hashOfSources(kioskBuiltFrom);
  if (read(kioskRecord) === wanted) return;
  const build = join(root, '.ci', 'build-kiosk.mjs');
  told('building the kiosk', () => failureOf(process.execPath, ['--import', 'tsx', build]));
  writeFileSync(kioskRecord, wanted);
}

async function ensureBrowser() {
  const { findChromium } = await import('./find-chromium.mjs');
  if (findChromium()) return;
  const byHand =
    'the browser tests need Chromium: install it (Debian: apt install chromium fonts-noto-core) or set CHROMIUM_PATH';
  if (process.env.CHROMIUM_PATH) {
    stop(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is not a program to run`);
  }
  const mayInstall = process.platform === 'linux' && process.getuid() === 0;
  if (!mayInstall || failureOf('apt-get', ['--version'])) stop(byHand);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-core'];
  told('installing Chromium', () => {
    const refresh = failureOf('apt-get', ['update', '-qq'], { env });
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    return refresh ?? failureOf('apt-get', install, { env });
  });
  if (!findChromium()) stop(byHand);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node 20 or newer is needed, this is ${process.version}`);
}
const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => !['--build', '--kiosk', '--browser'].includes(flag));
if (unknown.length > 0) stop(`unknown option ${unknown.join(' ')}`);
ensurePackages();
if (flags.includes('--build') || flags.includes('--kiosk')) ensureKiosk();
if (flags.includes('--build')) ensureBuild();
if (flags.includes('--browser')) await ensureBrowser();
