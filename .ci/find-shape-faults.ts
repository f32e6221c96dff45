const topEntries = new Set([
  ...['.ci', 'app', 'bench', 'db', 'docs', 'e2e', 'lib', 'public'],
  ...['.dependency-cruiser.cjs', '.env.example', '.gitignore', '.npmrc', '.nvmrc'],
  ...['LICENSE', 'README.md', 'biome.json', 'knip.json', 'next.config.js', 'package-lock.json'],
  ...['package.json', 'proxy.ts', 'server.ts', 'tsconfig.json'],
]);
const withReadme = ['.ci', 'app', 'bench', 'db', 'e2e', 'lib'];
const binary = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|pdf|xlsx|docx|gz|zip|ogg|mp3|tsbuildinfo)$/;
const mayBeLong =
  /^package-lock\.json$|^lib\/i18n\/texts\/|^db\/migrations\/|^db\/seed\/data\/|^lib\/[^/]+\/data\//;
const longest = 400;

// Written in parts, so that the list does not find itself.
const machineWords = [
  new RegExp(['(?<![\\w.])', 'root', ''].join('/')),
  new RegExp(['(?<![\\w.])', 'home', '[a-z][\\w-]*', ''].join('/')),
  new RegExp(['(?<![\\w.])', 'Users', '[a-z][\\w-]*', ''].join('/'), 'i'),
  new RegExp(['(?<![\\w.])', 'work', '(main|shared)'].join('/')),
  new RegExp(['\\.\\.', 'shared'].join('/')),
  new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.')),
];

function pathFaults(file: string): string[] {
  const [top = ''] = file.split('/');
  const faults: string[] = [];
  if (!topEntries.has(top)) faults.push(`${top}: not a known top entry of the house`);
  const vague = /(^|\/)((utils?|helpers?|common|misc|shared)(\.tsx?)?)(\/|$)/.exec(file);
  if (vague && !file.startsWith('lib/i18n/texts/')) {
    faults.push(`${file}: "${vague[2]}" says nothing: name the folder or file after what it holds`);
  }
  if (/^(app|lib|db|e2e|bench)\/(.*\/)?index\.(ts|tsx|js|mjs)$/.test(file)) {
    faults.push(`${file}: no barrels: import the file that holds the thing`);
  }
  return faults;
}

function contentFaults(file: string, content: string): string[] {
  const faults: string[] = [];
  const lines = content.split('\n');
  if (
    /\.(tsx?|mjs|cjs|js|css|sql)$/.test(file) &&
    !mayBeLong.test(file) &&
    lines.length > longest
  ) {
    faults.push(`${file}: ${lines.length} lines: more than ${longest} hold two things, part them`);
  }
  if (file === 'package-lock.json') return faults;
  for (const [index, line] of lines.entries()) {
    const word = machineWords.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
    if (word) faults.push(`${file}:${index + 1}: "${word}" names a machine, not the project`);
    if (/\b(TODO|FIXME)\b/.test(line) && !file.startsWith('.ci/')) {
      faults.push(`${file}:${index + 1}: a note left behind: do it or open an issue`);
    }
  }
  return faults;
}

/** Faults of names, places and contents, for every file of the project. */
export function findShapeFaults(
  files: readonly string[],
  read: (file: string) => string,
): string[] {
  const tops = new Set(files.map((file) => file.split('/')[0]));
  const unread = withReadme.filter((top) => tops.has(top) && !files.includes(`${top}/README.md`));
  return [
    ...unread.map((top) => `${top}: has no README.md`),
    ...files.flatMap(pathFaults),
    ...files.flatMap((file) => (binary.test(file) ? [] : contentFaults(file, read(file)))),
  ];
}
