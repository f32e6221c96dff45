// Builds the kiosk's app of its own into .kiosk/: node --import tsx .ci/build-kiosk.mjs [--weigh]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { kioskTexts } from '../app/(kiosk)/_components/kiosk-texts.ts';
import { kioskDocument, kioskManifest } from '../app/(kiosk)/shell/kiosk-document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = join(root, 'app', '(kiosk)', 'shell');
const output = join(root, '.kiosk');
const address = (file) => `/kiosk/files/${basename(file)}`;

/** ES2020 and its time's style sheets: tablets are bought once and never updated. */
const settings = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  target: ['es2020', 'chrome80', 'safari14', 'firefox78'],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

// All texts of all pages stay out: the kiosk's are picked now and written in.
const pickTexts = {
  name: 'pick-texts',
  setup(build) {
    build.onLoad({ filter: /[/\\]kiosk-texts\.ts$/ }, () => ({
      contents: `export const kioskTexts = () => (${JSON.stringify(kioskTexts())});`,
    }));
  },
};

// As a named object zod is taken whole, 92 KB; as a module's namespace only what is used, a quarter.
const shakeZod = {
  name: 'shake-zod',
  setup(build) {
    build.onLoad({ filter: /[/\\](app|lib)[/\\].*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "import { z } from 'zod';",
        "import * as z from 'zod';",
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

function hashed(name, content) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const extension = extname(name);
  return `${basename(name, extension)}-${hash}${extension}`;
}

const bundle = await esbuild.build({
  ...settings,
  entryPoints: { kiosk: join(shell, 'kiosk.tsx') },
  outdir: output,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/kiosk/files',
  loader: { '.woff2': 'file' },
  jsx: 'automatic',
  plugins: [pickTexts, shakeZod],
});

const files = new Map(bundle.outputFiles.map((file) => [basename(file.path), file.contents]));
function add(name, content) {
  const unique = hashed(name, content);
  files.set(unique, content);
  return unique;
}
const named = (pattern) => [...files.keys()].filter((name) => pattern.test(name)).sort();

const icon = add('icon.svg', readFileSync(join(root, 'app', 'icon.svg')));
const icons = [
  ['icon-192.png', '192x192', 'any'],
  ['icon-512.png', '512x512', 'any'],
  ['icon-maskable-512.png', '512x512', 'maskable'],
].map(([name, sizes, purpose]) => {
  const file = add(name, readFileSync(join(shell, 'icons', name)));
  return { src: address(file), sizes, type: 'image/png', purpose };
});
const [script] = named(/^kiosk-.*\.js$/);
const [style] = named(/^kiosk-.*\.css$/);
const parts = {
  script: address(script),
  style: address(style),
  fonts: named(/-(vietnamese|latin)-(400|600)-normal-.*\.woff2$/).map(address),
  icon: address(icon),
};
const manifest = kioskManifest(icons);
const listed = [...files.keys()].sort();

async function worker(version, document) {
  const built = await esbuild.build({
    ...settings,
    entryPoints: [join(shell, 'service-worker.ts')],
    format: 'iife',
    define: {
      SHELL_VERSION: JSON.stringify(version),
      SHELL_FILES: JSON.stringify({ document, files: listed.map(address) }),
    },
  });
  return built.outputFiles[0].text;
}

// The files' names hold the hashes of their contents, so that this names everything the tablet gets.
const everything = [kioskDocument({ ...parts, version: '' }), manifest, await worker('', '')];
const version = createHash('sha256').update(everything.join('\n')).digest('hex').slice(0, 12);
const document = add('kiosk.html', kioskDocument({ ...parts, version }));

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, 'files'), { recursive: true });
for (const [name, content] of files) writeFileSync(join(output, 'files', name), content);
writeFileSync(join(output, 'manifest.webmanifest'), manifest);
writeFileSync(join(output, 'service-worker.js'), await worker(version, address(document)));
writeFileSync(join(output, 'shell.json'), JSON.stringify({ version, document }));

if (process.argv.includes('--weigh')) weigh();

/** What the script consists of, in KB of gzip shared out by minified size. */
function weigh() {
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(7);
  const { inputs } =
    bundle.metafile.outputs[
      Object.keys(bundle.metafile.outputs).find((path) => path.endsWith(script))
    ];
  const zipped = gzipSync(files.get(script), { level: 9 }).length;
  const parts = new Map();
  let total = 0;
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    const part = inPackage ?? path.split('/').slice(0, 2).join('/');
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    total += bytesInOutput;
  }
  for (const [part, bytes] of [...parts].sort((a, b) => b[1] - a[1])) {
    process.stdout.write(`${kilobytes((bytes * zipped) / total)}  ${part}\n`);
  }
  const sum = (pattern) =>
    named(pattern).reduce((all, name) => all + gzipSync(files.get(name), { level: 9 }).length, 0);
  process.stdout.write(`${kilobytes(zipped)}  script in all\n`);
  process.stdout.write(`${kilobytes(sum(/\.css$/))}  style\n`);
  process.stdout.write(`${kilobytes(sum(/\.woff2$/))}  fonts\n`);
  process.stdout.write(`${kilobytes(sum(/./))}  everything kept in the tablet\n`);
}
