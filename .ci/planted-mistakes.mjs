// One mistake of each kind for guards.test.mjs: the files to write, and what the guard must then say.
// A name's last word is the kind; `says` is looked for in one line of the guard's output.
const rooms = [
  ...['statistics', 'time', 'i18n', 'places', 'access', 'questionnaire', 'submission'],
  ...['integrity', 'rollup', 'scoring', 'reports', 'exports', 'official'],
];

/** Targets that the planted imports point to. */
export const targets = Object.fromEntries(
  [
    ...rooms.map((room) => `lib/${room}/planted-target.ts`),
    ...['db/planted-target.ts', 'db/schema/planted-target.ts', 'db/queries/planted-target.ts'],
    ...['db/testing/planted-target.ts', 'e2e/planted-target.ts', 'lib/novel/planted-target.ts'],
    ...['app/_server/planted-target.ts', 'lib/time/planted-target.test.ts'],
  ].map((file) => [file, "export const planted = 'target';\n"]),
);

const importing = (target) => `import '${target}';\n`;
const ours = (path) => importing(`@/${path}/planted-target`);

function arrow(rule, file, content) {
  return { guard: 'arrows', name: rule, files: { [file]: content }, says: [rule, file] };
}

const roomArrows = rooms.slice(0, -1).map((room, place) => {
  const rule = `lib-${room}-imports-only-rooms-above`;
  return arrow(rule, `lib/${room}/planted-import.ts`, ours(`lib/${rooms[place + 1]}`));
});

const arrows = [
  ...roomArrows,
  arrow('lib-does-not-know-db-or-app', 'lib/reports/planted-db.ts', ours('db')),
  arrow('db-does-not-know-app', 'db/queries/planted-app.ts', ours('app/_server')),
  arrow('app-does-not-know-what-stands-around-it', 'app/_server/planted-e2e.ts', ours('e2e')),
  arrow('lib-has-known-rooms', 'db/queries/planted-room.ts', ours('lib/novel')),
  arrow('numbers-do-not-speak', 'lib/scoring/planted-words.ts', ours('lib/i18n')),
  arrow(
    'official-figures-are-never-mixed-with-ours',
    'lib/official/planted-score.ts',
    ours('lib/scoring'),
  ),
  arrow('lib-is-pure', 'lib/places/planted-node.ts', importing('node:fs')),
  arrow('lib-uses-only-pure-packages', 'lib/places/planted-react.ts', importing('react')),
  arrow('lib-tests-use-only-pure-packages', 'lib/places/planted.test.ts', importing('pg')),
  arrow('db-does-not-draw', 'db/queries/planted-react.ts', importing('react')),
  arrow('sql-only-in-db', 'app/_server/planted-sql.ts', importing('drizzle-orm')),
  arrow('tables-are-private-to-db', 'app/_server/planted-table.ts', ours('db/schema')),
  arrow('only-doors-touch-db', 'app/[lang]/(public)/planted/page.tsx', ours('db/queries')),
  arrow('kiosk-runs-on-the-tablet', 'app/(kiosk)/_components/planted-next.ts', importing('next')),
  arrow(
    'scope-is-minted-in-server',
    'db/queries/planted-scope.ts',
    importing('@/lib/access/grant'),
  ),
  arrow('ui-could-ship-elsewhere', 'app/_ui/planted-survey.ts', ours('lib/questionnaire')),
  arrow('test-tools-only-in-tests', 'app/_server/planted-tools.ts', ours('db/testing')),
  arrow('journeys-use-the-product-from-outside', 'e2e/planted-inside.ts', ours('app/_server')),
  arrow('no-import-of-tests', 'lib/time/planted-test.ts', importing('./planted-target.test')),
  arrow('no-unresolvable', 'lib/time/planted-nothing.ts', importing('./planted-nowhere')),
  arrow('no-development-packages-in-the-product', 'db/planted-dev.ts', importing('fast-check')),
];
arrows.push({
  guard: 'arrows',
  name: 'no-circle',
  files: {
    'lib/time/planted-circle.ts': importing('./planted-circle-back'),
    'lib/time/planted-circle-back.ts': importing('./planted-circle'),
  },
  says: ['no-circle', 'lib/time/planted-circle'],
});
arrows.push({
  guard: 'arrows',
  name: 'server-starts-and-hands-over',
  files: { 'server.ts': (server) => `${ours('db/queries')}${server}` },
  says: ['server-starts-and-hands-over', 'server.ts'],
});

/** Imports that are right, although they look like the wrong ones. */
export const rightImports = {
  'app/(phone)/planted-right.ts': ours('db/queries'),
  'app/[lang]/(manage)/manage/planted/load.ts': ours('db/queries'),
  'app/_server/planted-right.ts': importing('@/lib/access/grant'),
};

const types = {
  guard: 'types',
  name: 'a wrong type',
  files: { 'lib/time/planted-type.ts': "export const planted: number = 'words';\n" },
  says: ['planted-type.ts', 'TS2322'],
};

const style = [
  ['blanks', "export const  planted = 'blanks';\n", 'format'],
  ['console', "console.log('planted');\n", 'noConsole'],
  [
    'order',
    "import { z } from 'zod';\nimport a from 'node:fs';\nexport { a, z };\n",
    'organizeImports',
  ],
].map(([name, content, rule]) => {
  const file = `lib/time/planted-${name}.ts`;
  return { guard: 'style', name, files: { [file]: content }, says: [file, rule] };
});

const dead = [
  {
    name: 'unused file',
    files: { 'lib/time/planted-unused.ts': 'export const planted = 1;\n' },
    says: ['lib/time/planted-unused.ts'],
  },
  {
    name: 'unused export',
    files: {
      'app/_server/planted-exports.ts':
        "import 'postcss';\nexport const used = 1;\nexport const plantedUnused = 2;\n",
      'bench/planted.ts': "import { used } from '@/app/_server/planted-exports';\nvoid used;\n",
    },
    says: ['plantedUnused', 'app/_server/planted-exports.ts'],
  },
  { name: 'package not listed', files: {}, says: ['postcss', 'app/_server/planted-exports.ts'] },
  {
    name: 'unused package',
    files: {
      'package.json': (text) =>
        text.replace('"dependencies": {', '"dependencies": {\n    "planted-package": "1.0.0",'),
    },
    says: ['planted-package', 'package.json'],
  },
].map((plant) => ({ guard: 'dead', ...plant }));

// key: [Vietnamese, English, what the guard says]
const wordings = {
  unused: ['Xin chào', 'Hello', 'unused planted.unused'],
  placeholders: ['Có {count} phiếu', 'There are {n} answers', 'vi has {count}, en has {n}'],
  choices: ['{a, select, x {một} other {hai}}', '{a, select, y {one} other {two}}', 'a: other|x'],
  broken: ['Có {count phiếu', 'Answers', 'misfilled vi planted.broken'],
  decomposed: ['Phiếu'.normalize('NFD'), 'Answer', 'not NFC'],
  blankEnd: ['Phiếu ', 'Answer', 'blank at an end'],
  blanks: ['Hai  phiếu', 'Two answers', 'two blanks together'],
  dots: ['Đang gửi...', 'Sending…', 'three dots'],
  note: [`Phiếu ${'TO'}${'DO'}`, 'Answer', 'a note left behind'],
  viTerm: ['Mời bạn chọn', 'Please choose', '"bạn" is not our word'],
  viTone: ['Uỷ ban', 'Committee', 'is not our word (hòa'],
  viEnglish: ['Chọn the phiếu', 'Choose the answer', '"the" is not our word'],
  enTerm: ['Trung tâm', 'Center', '"Center" is not our word'],
  enVietnamese: ['Phiếu hài lòng', 'phiếu answer', 'Vietnamese in'],
  same: ['Kiosk', 'Kiosk', 'vi and en are the same'],
  ending: ['Đã gửi.', 'Sent', 'vi ends with ., en with no mark'],
  values: ['Có {count} phiếu', '{count} answers', 'gives {n}'],
};

function textsFile(language, place, extra) {
  const lines = Object.entries(wordings).map(
    ([key, texts]) => `  'planted.${key}': ${JSON.stringify(texts[place])},\n`,
  );
  const real = `import { ${language} as real } from './real-${language}';\n`;
  return `${real}export const ${language} = {\n  ...real,\n${lines.join('')}  ${extra}\n};\n`;
}

const texts = [
  {
    name: 'missing in English',
    moves: [
      ['lib/i18n/texts/vi.ts', 'lib/i18n/texts/real-vi.ts'],
      ['lib/i18n/texts/en.ts', 'lib/i18n/texts/real-en.ts'],
    ],
    files: {
      'lib/i18n/texts/vi.ts': textsFile('vi', 0, "'planted.onlyVi': 'Một',"),
      'lib/i18n/texts/en.ts': textsFile('en', 1, "'planted.onlyEn': 'One',"),
      'app/planted-texts.tsx': [
        'declare const t: (key: string, values?: object) => string;',
        'export function Planted({ code }: { code: string }) {',
        "  const speech = [t('planted.nowhere'), t('planted.values', { n: 1 }), t('planted.' + code)];",
        '  return <p aria-label="Planted label" title={t("planted.same")}>Planted words{speech}</p>;',
        '}',
        "export const planted = 'Chữ tiếng Việt';",
      ].join('\n'),
    },
    says: ['missing en planted.onlyVi'],
  },
  { name: 'missing in Vietnamese', says: ['missing vi planted.onlyEn'] },
  {
    name: 'missing where it is used',
    says: ['missing vi planted.nowhere', 'app/planted-texts.tsx'],
  },
  { name: 'undeclared family of keys', says: ['builds "planted.', 'app/planted-texts.tsx'] },
  { name: 'literal text', says: ['literal text', '"Planted words"'] },
  { name: 'literal label', says: ['literal text', '"Planted label"'] },
  { name: 'literal Vietnamese', says: ['literal text', '"Chữ tiếng Việt"'] },
  ...Object.entries(wordings).map(([name, wording]) => ({
    name: `wording ${name}`,
    says: [`planted.${name}`, wording[2]],
  })),
].map((plant) => ({ guard: 'texts', files: {}, ...plant }));

const shape = [
  ['unknown top entry', 'novel/planted.md', 'x\n', 'not a known top entry'],
  ['vague folder', 'lib/time/utils/planted.ts', 'export {};\n', 'says nothing'],
  ['vague file', 'app/_server/helpers.ts', 'export {};\n', 'says nothing'],
  ['barrel', 'lib/time/index.ts', 'export {};\n', 'no barrels'],
  ['now', 'app/_server/planted-now.ts', 'export const a = Date.now();\n', 'only lib/time'],
  ['new Date', 'db/queries/planted-date.ts', 'export const a = new Date(0);\n', 'only lib/time'],
  ['test.only', 'lib/time/planted-only.test.ts', "test.only('a', () => {});\n", 'every test runs'],
  ['skip', 'db/planted-skip.test.ts', "test('a', { skip: true }, () => {});\n", 'every test runs'],
  ['todo', 'db/planted-todo.test.ts', "test.todo('a');\n", 'every test runs'],
  ['sleep', 'db/planted-sleep.test.ts', 'setTimeout(() => {}, 9);\n', 'no sleep in a test'],
  ['browser sleep', 'e2e/planted.spec.ts', 'page.waitForTimeout(9);\n', 'no sleep in a test'],
  ['retries', 'e2e/planted-config.ts', 'export default { retries: 2 };\n', 'retries hide'],
  ['machine path', 'bench/planted.md', `see ${['', 'root', 'x'].join('/')}\n`, 'names a machine'],
  ['host', 'bench/host.md', `${['registry', 'npmjs', 'org'].join('.')}\n`, 'names a machine'],
  ['note', 'lib/time/planted-note.ts', `// ${'FIX'}${'ME'}\n`, 'a note left behind'],
  ['long file', 'lib/time/planted-long.ts', 'export {};\n'.repeat(401), 'more than 400'],
].map(([name, file, content, fault]) => {
  const said = name === 'unknown top entry' ? 'novel' : file;
  return { guard: 'shape', name, files: { [file]: content }, says: [said, fault] };
});
shape.push({
  guard: 'shape',
  name: 'no README',
  moves: [['bench/README.md', 'bench/planted-readme.md']],
  files: { 'bench/planted-readme.md': 'x\n' },
  says: ['bench: has no README.md'],
});

export const plants = [types, ...style, ...arrows, ...dead, ...texts, ...shape];
