import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedPackage } from '@/db/embedded/locate-package';

const unneeded = /\.a$|^pgxs$|^pkgconfig$/;

/**
 * Copies the programs into the data folder and answers their bin folder. A copy, because the
 * server's user may not be able to reach node_modules, and because `npm ci` must not pull the
 * programs away from under a running server.
 */
export async function copyBinaries(
  source: EmbeddedPackage,
  dataDirectory: string,
): Promise<string> {
  const target = path.join(dataDirectory, `postgresql-${source.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.unfinished-${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await copyFolder(source.native, unfinished);
    await restoreLibraryLinks(source.native, unfinished);
    await rename(unfinished, target);
  }
  return path.join(target, 'bin');
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  const programs = path.basename(from) === 'bin';
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (unneeded.test(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target);
      await chmod(target, programs ? 0o755 : 0o644);
    }
  }
}

// npm packages carry no symlinks; the package lists them for an install script, which npm may be
// told not to run.
async function restoreLibraryLinks(native: string, copy: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = path.join(copy, path.relative('native', link.target));
    if (existsSync(target)) continue;
    await rm(target, { force: true });
    await symlink(path.relative(path.dirname(link.target), link.source), target);
  }
}
