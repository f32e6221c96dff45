import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type KioskFile = {
  bytes: Buffer;
  /** `null` where compressing gains nothing: fonts and pictures. */
  gzipped: Buffer | null;
  type: string;
  /** Its name holds the hash of its content. */
  isImmutable: boolean;
};

export type KioskFiles = {
  /** The program that this server hands out to kiosks. */
  shell: string;
  /** By address. */
  files: ReadonlyMap<string, KioskFile>;
};

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const PACKED_ALREADY = ['.png', '.woff2'];

function kioskFile(path: string, isImmutable: boolean): KioskFile {
  const bytes = readFileSync(path);
  const extension = extname(path);
  return {
    bytes,
    gzipped: PACKED_ALREADY.includes(extension) ? null : gzipSync(bytes, { level: 9 }),
    type: TYPES[extension] ?? 'application/octet-stream',
    isImmutable,
  };
}

/**
 * Reads the built kiosk into memory.
 * @param root the checkout
 * @throws Error when it has not been built
 */
export function readKioskFiles(root: string): KioskFiles {
  const folder = join(root, '.kiosk');
  const { version, document } = readShell(folder);
  const files = new Map<string, KioskFile>();
  for (const name of readdirSync(join(folder, 'files'))) {
    files.set(`/kiosk/files/${name}`, kioskFile(join(folder, 'files', name), true));
  }
  for (const name of ['service-worker.js', 'manifest.webmanifest']) {
    files.set(`/kiosk/${name}`, kioskFile(join(folder, name), false));
  }
  files.set('/kiosk', kioskFile(join(folder, 'files', document), false));
  return { shell: version, files };
}

function readShell(folder: string): { version: string; document: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'shell.json'), 'utf8'));
  } catch {
    throw new Error('The kiosk is not built yet: run "node .ci/setup.mjs --build".');
  }
}
