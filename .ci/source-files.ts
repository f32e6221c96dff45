import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const notOurs = new Set([
  'node_modules',
  '.next',
  '.kiosk',
  '.git',
  '.data',
  '.setup',
  'test-results',
]);

function walk(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
}

/** Every file that git tracks or would add, with / in its path; outside a repository every file. */
export function projectFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
    if (files.length > 0) return [...new Set(files)].sort();
  } catch {
    // no git here, or not a repository
  }
  return walk().sort();
}

export function readProjectFile(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function parseSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true);
}

export function visit(node: ts.Node, seen: (node: ts.Node) => void): void {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
}

export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}

/** Prints the faults and ends the process: 0 without any, 1 otherwise. */
export function finish(faults: readonly string[]): never {
  const sorted = [...new Set(faults)].sort();
  if (sorted.length > 0) process.stdout.write(`${sorted.join('\n')}\n${sorted.length} faults\n`);
  process.exit(sorted.length > 0 ? 1 : 0);
}
