import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createAuth } from '@/app/_server/auth';
import { readConfig } from '@/app/_server/config';
import { createAccount } from '@/app/_server/create-account';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { PublishedSets } from '@/app/_server/published-sets';
import { publish } from '@/app/_server/publishing';
import type { Runtime } from '@/app/_server/runtime';
import { handleApi } from '@/app/api/handle-api';
import { publishedListSchema } from '@/app/api/published-door';
import { scoresDocumentSchema } from '@/app/api/scores-document';
import { openDatabase } from '@/db/client';
import { createApiKey } from '@/db/commands/create-api-key';
import { storeResponses } from '@/db/commands/store-responses';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, WORLD_NOW, type World } from '@/db/testing/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { publishedSetSchema } from '@/lib/reports/published-set';
import { DIVISIONS } from '@/lib/reports/score-query';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
let server: Server;
let base: string;
let runtime: Runtime;

before(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
  world = await makeWorld(database.db);
  const config = readConfig({});
  if (!config.ok) throw new Error(config.faults.join());
  const secret = 'a secret of at least thirty-two signs';
  const now = () => WORLD_NOW;
  runtime = {
    config: config.config,
    db: database.db,
    secret,
    auth: createAuth(database.db, { baseUrl: 'http://localhost:3000', secret }),
    places: new PlaceDirectory(database.db.pool, now),
    questionnaires: new QuestionnaireRegistry(world.questionnaires),
    submissions: new SubmitQueue(database.db.pool),
    published: new PublishedSets(database.db.pool),
    isDemonstration: false,
    now,
  };
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handleApi(runtime, request, response, url).catch((error: unknown) => {
      response.destroy(error as Error);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await database.drop();
});

function submission(change: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    centre: '24133-TT',
    counter: '24133-TT-1',
    questionnaire: { code: 'counter', version: 1 },
    channel: 'kiosk',
    language: 'vi',
    startedAt: '2026-11-20T02:00:00Z',
    submittedAt: '2026-11-20T02:01:00Z',
    ratings: { overall: 5, access: 4, procedures: 4, officials: 5, result: 4, feedback: 4 },
    ...change,
  };
}

async function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${base}/api/v1/responses`, {
    method: 'POST',
    body: text,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { response, document: await response.json() };
}

/** The key of an account that answers for a place. */
async function keyOf(placeCode: string, email: string): Promise<{ Authorization: string }> {
  const place = world.tree.find(placeCode);
  if (!place) throw new Error(`expected the place ${placeCode}`);
  const account = await createAccount(runtime.auth, database.db, {
    name: 'Quản lý',
    email,
    password: 'mot-mat-khau-dai',
    placeId: place.id,
    now: WORLD_NOW,
  });
  const { key } = await createApiKey(database.db.pool, {
    userId: account?.userId ?? '',
    name: 'thử',
    now: WORLD_NOW,
  });
  return { Authorization: `Bearer ${key}` };
}

async function scores(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}/api/v1/scores?${query}`, { headers });
  return { status: response.status, document: await response.json() };
}

function isProblem(response: Response, status: number) {
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
}

test('201, then 200 with the same receipt, then 409 for another body', async () => {
  const body = submission();
  const first = await post(body);
  assert.equal(first.response.status, 201);
  assert.match(first.document.receipt, /^[A-Z3-9]{8}$/);
  assert.equal(first.document.id, body.id);
  const again = await post({ ...body });
  assert.equal(again.response.status, 200);
  assert.deepEqual(again.document, first.document);
  const same = await post({ ...body, comment: '', reasons: [], partial: false });
  assert.equal(same.response.status, 200);
  const other = await post({ ...body, ratings: { overall: 1 } });
  isProblem(other.response, 409);
});

test('two hundred at once over four connections, each sent twice: each stored once', async () => {
  const bodies = Array.from({ length: 200 }, () => submission({ counter: '24133-TT-2' }));
  const answers = await Promise.all([...bodies, ...bodies].map((body) => post(body)));
  const statuses = answers.map(({ response }) => response.status);
  assert.equal(statuses.filter((status) => status === 201).length, 200);
  assert.equal(statuses.filter((status) => status === 200).length, 200);
});

test('what is wrong is told whole, in the language asked for', async () => {
  const { response, document } = await post(
    submission({ id: 'x', ratings: { overall: 9 }, mood: 1 }),
    { 'Accept-Language': 'en-GB,en;q=0.9' },
  );
  isProblem(response, 422);
  assert.deepEqual(
    document.errors.map((error: { path: string; code: string }) => `${error.path} ${error.code}`),
    ['id uuid', 'ratings.overall rating', 'mood unknown_field'],
  );
  assert.equal(document.errors[1].pointer, '#/ratings/overall');
  assert.match(document.errors[1].detail, /from 1 to 5/);
  const vietnamese = await post(submission({ id: 'x' }));
  assert.match(vietnamese.document.errors[0].detail, /phải là một UUID/);
});

test('no JSON, too much, no such place, no such questionnaire, another centre, no such door', async () => {
  isProblem((await post('{"id":')).response, 400);
  isProblem((await post('null')).response, 422);
  isProblem((await post(submission({ startedAt: '0000-01-01T00:00:00Z' }))).response, 422);
  isProblem((await post(submission({ comment: 'a\ud800b' }))).response, 422);
  isProblem((await post(`"${'a'.repeat(64 * 1024)}"`)).response, 413);
  isProblem((await post(submission({ centre: '99999-TT' }))).response, 404);
  isProblem((await post(submission({ centre: '24133' }))).response, 404);
  isProblem((await post(submission({ counter: '24133-TT-77' }))).response, 404);
  const elsewhere = await post(submission({ counter: '24121-TT-1' }));
  assert.deepEqual(elsewhere.document.errors[0].code, 'counter_elsewhere');
  const unknown = await post(submission({ questionnaire: { code: 'counter', version: 9 } }));
  assert.deepEqual(unknown.document.errors[0].code, 'questionnaire_unknown');
  isProblem(await fetch(`${base}/api/v1/nothing`), 404);
  const wrong = await fetch(`${base}/api/v1/responses`);
  isProblem(wrong, 405);
  assert.equal(wrong.headers.get('allow'), 'POST');
});

test('a comment of exactly 2,000 letters is kept whole; one more is refused', async () => {
  const comment = 'ặ'.repeat(2000);
  const body = submission({ comment: comment.normalize('NFD') });
  assert.equal((await post(body)).response.status, 201);
  const { rows } = await database.db.pool.query('select comment from responses where id = $1', [
    body.id,
  ]);
  assert.equal(rows[0].comment, comment);
  isProblem((await post(submission({ comment: `${comment}!` }))).response, 422);
});

test('with the database away: 503 with Retry-After, and nothing that says stored', async () => {
  const away = openDatabase('postgres://nobody:x@127.0.0.1:1/none');
  const { submissions, db, published } = runtime;
  const kept = { submissions, db, published };
  Object.assign(runtime, {
    submissions: new SubmitQueue(away.pool),
    db: away,
    published: new PublishedSets(away.pool),
  });
  try {
    const body = submission();
    const { response, document } = await post(body);
    isProblem(response, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.equal(document.receipt, undefined);
    isProblem(await fetch(`${base}/api/ready`), 503);
    isProblem(await fetch(`${base}/api/v1/scores?place=66&from=2026-01-01&to=2026-01-31`), 503);
    assert.equal((await fetch(`${base}/api/health`)).status, 200);
    Object.assign(runtime, kept);
    assert.equal((await post(body)).response.status, 201);
  } finally {
    Object.assign(runtime, kept);
    await away.close();
  }
});

/** Twelve answers at a centre of its own: the worked example three times. */
async function seedWorkedExample(place: string, day = '2026-09-15') {
  const columns: Record<string, (Rating | null)[]> = {
    overall: [5, 4, 3, 2],
    access: [5, 4, 3, 4],
    procedures: [4, 4, 2, 5],
    officials: [5, 5, 5, 1],
    result: [4, 3, null, 4],
    feedback: [null, null, 4, 2],
  };
  const batch = Array.from({ length: 12 }, (_, i) =>
    makeResponse(world, {
      place,
      day,
      ratings: Object.fromEntries(
        Object.entries(columns).map(([code, column]) => [code, column[i % 4] ?? null]),
      ),
    }),
  );
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
}

test('the score door for those in charge: the worked example, live, by everything', async () => {
  await seedWorkedExample('24175-TT-1');
  const province = await keyOf('66', 'tinh@example.vn');
  const month = 'from=2026-09-01&to=2026-09-30';
  const { status, document } = await scores(`place=24175-TT&${month}`, province);
  assert.equal(status, 200);
  scoresDocumentSchema.parse(document);
  assert.equal(document.n, 12);
  assert.equal(document.published, undefined);
  assert.equal(document.score.value.toFixed(2), '68.33');
  assert.ok(document.score.standardError > 0);
  assert.equal(document.pooled.value.toFixed(2), '70.59');
  // Six of twelve: too wide an interval on too few answers.
  assert.deepEqual(document.overall, { hidden: 'too-uncertain' });
  assert.deepEqual(document.factors.feedback, { hidden: 'too-few' });
  for (const by of DIVISIONS) {
    const divided = await scores(`place=24175&${month}&by=${by}`, province);
    assert.equal(divided.status, 200, by);
    scoresDocumentSchema.parse(divided.document);
    const told = divided.document.rows.filter((row: { n: number | null }) => row.n === 12);
    const all = divided.document.rows.reduce((sum: number, row: { n: number }) => sum + row.n, 0);
    if (by === 'factor' || by === 'criterion') continue;
    assert.equal(all, 12, by);
    assert.ok(told.length >= 1, `${by}: ${JSON.stringify(divided.document.rows)}`);
  }
  assert.equal((await scores(`place=24175-TT&${month}&channel=phone`, province)).document.n, 0);
  assert.equal((await scores(`place=66&${month}`, province)).document.n, 12);
});

test('the public gets what is published, to the byte, and nothing finer', async () => {
  await seedWorkedExample('24133-TT-2', '2026-07-15');
  const month = 'place=24133-TT&from=2026-07-01&to=2026-07-31';
  assert.equal((await scores(month)).status, 404);
  await publish(runtime);
  const { status, document } = await scores(month);
  assert.equal(status, 200);
  scoresDocumentSchema.parse(document);
  assert.equal(document.n, 12);
  assert.equal(document.score.value.toFixed(2), '68.33');
  const { published } = document;
  assert.equal(published.at, '2026-07');
  assert.equal(published.revision, 1);
  const response = await fetch(`${base}${published.document}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.equal(createHash('sha256').update(bytes).digest('hex'), published.sha256);
  assert.match(response.headers.get('cache-control') ?? '', /immutable/);
  publishedSetSchema.parse(JSON.parse(bytes.toString('utf8')));
  const list = publishedListSchema.parse(await (await fetch(`${base}/api/v1/published`)).json());
  const listed = list.sets.find((set) => set.document === published.document);
  assert.equal(listed?.bytes, bytes.length);
  const quarter = await scores('place=66&from=2026-07-01&to=2026-09-30&by=month');
  assert.deepEqual(
    quarter.document.rows.map((row: { key: string }) => row.key),
    ['2026-07', '2026-08', '2026-09'],
  );
  for (const finer of [
    `${month}&by=counter`,
    `${month}&by=day`,
    `${month}&by=week`,
    `${month}&by=channel`,
    `${month}&by=field`,
    `${month}&channel=kiosk`,
    `${month}&field=land`,
    `${month}&basis=pooled`,
    `${month}&questionnaire=counter@1`,
    'place=24133-TT&from=2026-07-01&to=2026-07-30',
    'place=24133-TT&from=2026-11-01&to=2026-11-30',
    'place=24133-TT-2&from=2026-07-01&to=2026-07-31',
  ]) {
    const refused = await scores(finer);
    assert.equal(refused.status, 404, finer);
    assert.equal(refused.document.type, 'urn:hai-long:problem:not-published', finer);
  }
  assert.equal((await fetch(`${base}/api/v1/published/counter/2026-07/9`)).status, 404);
});

test('assisted answers are set aside and told, and counted when asked for alone', async () => {
  const batch = Array.from({ length: 15 }, (_, i) =>
    makeResponse(world, {
      place: '24163-TT-1',
      day: '2026-09-15',
      channel: i < 5 ? 'assisted' : 'kiosk',
      ratings: {
        overall: i < 5 ? 5 : 4,
        access: 4,
        procedures: 4,
        officials: 4,
        result: 4,
        feedback: 4,
      },
    }),
  );
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
  const month = 'place=24163-TT&from=2026-09-01&to=2026-09-30';
  const own = await keyOf('24163', 'tan-an@example.vn');
  const all = await scores(month, own);
  assert.equal(all.document.n, 10);
  assert.deepEqual(all.document.setAside, { assisted: 5 });
  const alone = await scores(`${month}&channel=assisted`, own);
  assert.equal(alone.document.n, 5);
  assert.deepEqual(alone.document.setAside, {});
});

test('a faulty query is told whole; an unknown place is 404', async () => {
  const faulty = await scores('place=66&from=2026-02-30&to=x&by=mood&colour=red');
  assert.equal(faulty.status, 422);
  assert.deepEqual(
    faulty.document.errors.map((error: { path: string }) => error.path),
    ['from', 'to', 'by', 'colour'],
  );
  const backwards = await scores('place=66&from=2026-03-02&to=2026-03-01');
  assert.equal(backwards.document.errors[0].code, 'period_backwards');
  const long = await scores('place=66&from=1900-01-01&to=2199-12-31&by=day');
  assert.equal(long.document.errors[0].code, 'period_long');
  const absurd = await scores('place=66&from=9999-12-01&to=9999-12-31&by=day');
  assert.equal(absurd.document.errors[0].code, 'invalid_day');
  const twice = await scores('place=66&place=24133&from=2026-03-01&to=2026-03-02');
  assert.equal(twice.document.errors[0].code, 'repeated');
  assert.equal((await scores('place=1&from=2026-03-01&to=2026-03-01')).status, 404);
  const unknown = await scores('place=66&from=2026-03-01&to=2026-03-01&questionnaire=mood');
  assert.equal(unknown.document.errors[0].code, 'questionnaire_unknown');
});

test("a manager's key gets his own counts and no one else's; a wrong key is refused", async () => {
  const batch = ['24121-TT-1', '24124-TT-1'].flatMap((place) => {
    const known =
      world.tree.find(place) ?? world.tree.within(world.tree.root() as never, 'counter').at(-1);
    return Array.from({ length: 3 }, () =>
      makeResponse(world, {
        place: known?.code ?? place,
        day: '2026-08-04',
        ratings: { overall: 4, access: 5 },
      }),
    );
  });
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
  const authorization = await keyOf('24121', 'quan-ly@example.vn');
  const query = 'from=2026-08-01&to=2026-08-31';
  // The month is published, and three late answers are too few for a revision.
  await publish(runtime);
  assert.equal((await scores(`place=24121-TT&${query}`)).document.n, 0);
  assert.equal((await scores(`place=24121-TT&${query}`, authorization)).document.n, 3);
  const other = world.tree.all.find((p) => p.id === batch[5]?.centreId);
  assert.equal((await scores(`place=${other?.code}&${query}`, authorization)).document.n, 0);
  assert.equal(
    (await scores(`place=66&${query}`, { Authorization: 'Bearer hl_wrong' })).status,
    401,
  );
  assert.equal((await scores(`place=66&${query}`, { Authorization: 'Basic eDp5' })).status, 401);
});

test('places, questionnaires and the description of the doors', async () => {
  const places = await (await fetch(`${base}/api/v1/places`)).json();
  const kinds = (kind: string) => places.places.filter((p: { kind: string }) => p.kind === kind);
  assert.equal(kinds('province').length, 1);
  assert.equal(kinds('commune').length, 102);
  assert.equal(kinds('centre').length, 103);
  const centre = places.places.find((p: { code: string }) => p.code === '24133-TT');
  assert.equal(centre.parent, '24133');
  assert.equal(centre.validFrom, '2025-07-01');
  const questionnaires = await (await fetch(`${base}/api/v1/questionnaires`)).json();
  assert.deepEqual(
    questionnaires.questionnaires.map((q: { code: string; items: unknown[] }) => [
      q.code,
      q.items.length,
    ]),
    [
      ['counter', 6],
      ['full', 23],
    ],
  );
  const openapi = await (await fetch(`${base}/api/v1/openapi.json`)).json();
  assert.equal(openapi.openapi, '3.1.0');
  assert.deepEqual(Object.keys(openapi.paths), [
    '/api/v1/responses',
    '/api/v1/scores',
    '/api/v1/published',
    '/api/v1/published/{questionnaire}/{at}/{revision}',
    '/api/v1/places',
    '/api/v1/questionnaires',
    '/api/v1/official-results',
    '/api/health',
    '/api/ready',
  ]);
  const head = await fetch(`${base}/api/v1/places`, { method: 'HEAD' });
  assert.equal(head.status, 200);
});
