import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { readConfig } from '@/app/_server/config';
import { LanguageDirectory } from '@/app/_server/language-directory';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { createRateLimits } from '@/app/_server/rate-limits';
import { handlePhone } from '@/app/(phone)/handle-phone';
import type { PhoneRuntime } from '@/app/(phone)/phone-runtime';
import { openDatabase } from '@/db/client';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { putPackIntoUse, takePackOutOfUse } from '@/db/testing/put-pack-into-use';
import { makeWorld, WORLD_NOW } from '@/db/testing/world';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { receiptOf } from '@/lib/submission/receipt';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let runtime: PhoneRuntime;
let server: Server;
let base: string;
let current: PhoneRuntime;
let code: string;

before(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
  const world = await makeWorld(database.db);
  code = world.tree.find('24133-TT-1')?.shortCode ?? '';
  const { pool } = database.db;
  const now = () => WORLD_NOW;
  const config = readConfig({});
  if (!config.ok) throw new Error(config.faults.join());
  runtime = {
    db: database.db,
    secret: 'a secret of at least thirty-two signs',
    places: new PlaceDirectory(pool, now),
    languages: new LanguageDirectory(pool, now),
    questionnaires: new QuestionnaireRegistry(world.questionnaires),
    submissions: new SubmitQueue(pool),
    isDemonstration: true,
    config: config.config,
    rateLimits: createRateLimits(),
    now,
  };
  current = runtime;
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handlePhone(current, request, response, url).catch((error: unknown) => {
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

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${base}${path}`, { redirect: 'manual', ...init });
  return { response, status: response.status, html: await response.text() };
}

function send(path: string, fields: Record<string, string>) {
  return ask(path, { method: 'POST', body: new URLSearchParams(fields) });
}

function filled(change: Record<string, string> = {}): Record<string, string> {
  return {
    id: randomUUID(),
    startedAt: '2026-11-20T02:59:00.000Z',
    version: '1',
    'q-overall': '4',
    ...change,
  };
}

function hiddenIn(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

async function stored(id: string) {
  const { rows } = await database.db.pool.query(
    'select channel, helper, language, ratings, reasons, comment from responses where id = $1',
    [id],
  );
  return rows;
}

test('from the form to the receipt: stored once as given, thanked after a redirect', async () => {
  const page = await ask(`/p/${code.toLowerCase()}`);
  assert.equal(page.status, 200);
  const hidden = hiddenIn(page.html);
  const answers = { 'q-overall': '2', 'q-access': '1', 'why-1_1': 'on', comment: 'Hòa' };
  const sent = await send(`/p/${code}`, { ...hidden, ...answers });
  assert.equal(sent.status, 303);
  const location = sent.response.headers.get('location') ?? '';
  assert.equal(location, `/p/${code}/receipt/${hidden.id}`);
  const thanks = await ask(location);
  assert.equal(thanks.status, 200);
  assert.ok(thanks.html.includes(receiptOf(hidden.id ?? '')));
  assert.ok(thanks.html.includes('/vi/places/24133-TT'));
  assert.deepEqual(await stored(hidden.id ?? ''), [
    {
      channel: 2,
      helper: null,
      language: 'vi',
      ratings: [2, 1, null, null, null, null],
      reasons: [1],
      comment: 'Hòa',
    },
  ]);
});

/** A whole pack of the language; each version says all of it another way. */
function putWhole(language: string, mark: string): Promise<number> {
  const entries = sheetLines(PUBLISHED_QUESTIONNAIRES).map(({ key, vi: source }) => {
    return { key, source, text: `${mark} ${source}`, recording: null };
  });
  return putPackIntoUse(database.db, { language, name: language, entries, sounds: [] });
}

async function wordsStored(id: string): Promise<unknown[]> {
  const { rows } = await database.db.pool.query(
    'select language, language_version as version from responses where id = $1',
    [id],
  );
  return rows;
}

test('what was asked in a language is an answer in it, though the language has ended since; a resend hears thanks', async () => {
  await putWhole('rad', 'một');
  runtime.languages.forget();
  const page = await ask(`/p/${code}?lang=rad`);
  assert.ok(page.html.includes('lang="rad"'));
  const fields: Record<string, string> = { ...hiddenIn(page.html), 'q-overall': '4' };
  await takePackOutOfUse(database.db, 'rad');
  runtime.languages.forget();
  for (const _ of [1, 2]) {
    const sent = await send(`/p/${code}?lang=rad`, fields);
    assert.equal(sent.status, 303);
  }
  assert.deepEqual(await wordsStored(fields.id ?? ''), [{ language: 'rad', version: 1 }]);
});

test('a form that is shown again is an answer to the words that it is shown in then', async () => {
  await putWhole('cmo', 'một');
  runtime.languages.forget();
  const page = await ask(`/p/${code}?lang=cmo`);
  const { 'q-overall': _, ...unanswered } = filled(hiddenIn(page.html));
  await putWhole('cmo', 'hai');
  runtime.languages.forget();
  const again = await send(`/p/${code}?lang=cmo`, unanswered);
  assert.equal(again.status, 422);
  assert.ok(again.html.includes('hai Nhìn chung'));
  const fields: Record<string, string> = { ...hiddenIn(again.html), 'q-overall': '4' };
  assert.equal((await send(`/p/${code}?lang=cmo`, fields)).status, 303);
  assert.deepEqual(await wordsStored(fields.id ?? ''), [{ language: 'cmo', version: 2 }]);
});

test('words that there never were are not believed', async () => {
  const forgeries: Record<string, string>[] = [
    { language: 'vi', languageVersion: '777' },
    { language: 'cmo', languageVersion: '3' },
    { language: 'fr', languageVersion: '1' },
    { language: '' },
  ];
  for (const forged of forgeries) {
    const fields = filled(forged);
    assert.equal((await send(`/p/${code}`, fields)).status, 303);
    assert.deepEqual(await wordsStored(fields.id ?? ''), [{ language: 'vi', version: null }]);
  }
});

test('looking at a form stores nothing and gives each reader an id of his own', async () => {
  const count = async () => (await database.db.pool.query('select from responses')).rowCount;
  const before = await count();
  const pages = await Promise.all(Array.from({ length: 5 }, () => ask(`/p/${code}`)));
  assert.equal(new Set(pages.map((page) => hiddenIn(page.html).id)).size, 5);
  assert.equal(await count(), before);
});

test('a double tap, Back and a resend are one answer; other answers under its id change nothing', async () => {
  const fields = filled();
  const taps = await Promise.all(Array.from({ length: 10 }, () => send(`/p/${code}`, fields)));
  assert.deepEqual([...new Set(taps.map((tap) => tap.status))], [303]);
  const other = await send(`/p/${code}`, { ...fields, 'q-overall': '1' });
  assert.equal(other.status, 409);
  assert.ok(other.html.includes(receiptOf(fields.id ?? '')));
  const rows = await stored(fields.id ?? '');
  assert.deepEqual(
    rows.map((row) => row.ratings[0]),
    [4],
  );
});

test('what a program fills in unseen stores nothing; a person sends once more and is stored', async () => {
  const fields = filled({ 'q-access': '2', comment: 'Hòa' });
  const trapped = await send(`/p/${code}`, { ...fields, website: 'https://spam.example' });
  assert.equal(trapped.status, 422);
  assert.equal((await stored(fields.id ?? '')).length, 0);
  assert.deepEqual(hiddenIn(trapped.html).id, fields.id);
  assert.match(trapped.html, /id="q-access-2"[^>]* checked=""/);
  assert.match(
    trapped.html,
    /<p hidden=""><label>[^<]+<input tabindex="-1"[^>]*name="website"\/>/i,
  );
  const again = await send(`/p/${code}`, { ...fields, website: '' });
  assert.equal(again.status, 303);
  assert.equal((await stored(fields.id ?? '')).length, 1);
});

test('faults come back as 422 with every answer kept and the same id', async () => {
  const { 'q-overall': _overall, ...rest } = filled({ 'q-access': '2', dossierCode: 'abc' });
  const { status, html } = await send(`/p/${code}?lang=en`, rest);
  assert.equal(status, 422);
  const { id, startedAt } = rest;
  assert.deepEqual(hiddenIn(html), { id, startedAt, version: '1', language: 'en' });
  assert.match(html, /id="q-access-2"[^>]* checked=""/);
  assert.match(html, /value="abc"/);
  assert.match(html, /<title>Error: /);
  assert.deepEqual(await stored(rest.id ?? ''), []);
});

test('a damaged page is told so and given a good id', async () => {
  const { status, html } = await send(`/p/${code}`, filled({ id: 'x', 'q-access': '2' }));
  assert.equal(status, 422);
  assert.match(hiddenIn(html).id ?? '', /^[0-9a-f-]{36}$/);
  assert.match(html, /id="q-access-2"[^>]* checked=""/);
});

test('the full form and the helper’s form are told apart', async () => {
  for (const [form, channel] of [
    ['full', 2],
    ['assisted', 3],
  ] as const) {
    const helper: Record<string, string> = form === 'assisted' ? { helper: 'relative' } : {};
    const fields = filled({ ...helper, 'q-5_4': 'none', 'q-1_1': '3', 'profile-sex': 'female' });
    assert.equal((await send(`/p/24133-TT/${form}`, fields)).status, 303);
    const [row] = await stored(fields.id ?? '');
    assert.equal(row.channel, channel);
    assert.equal(row.helper, form === 'assisted' ? 2 : null);
    assert.equal(row.ratings.length, 23);
    assert.equal(row.ratings[0], 3);
  }
});

test('a helper says who he is, by role; all else is kept until he does', async () => {
  const { status, html } = await send('/p/24133-TT/assisted', filled({ comment: 'Nghe rõ' }));
  assert.equal(status, 422);
  assert.match(html, /href="#helper-official"/);
  assert.match(html, />Nghe rõ<\/textarea>/);
  const faulty = filled({ helper: 'other', dossierCode: 'sai' });
  const again = await send('/p/24133-TT/assisted', faulty);
  assert.match(again.html, /id="helper-other"[^>]*checked|checked[^>]*id="helper-other"/);
});

test('with the database away nothing is thanked for, and the form sends again', async () => {
  const fields = filled({ comment: 'Còn đây' });
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none');
  current = { ...runtime, db: gone, submissions: new SubmitQueue(gone.pool) };
  const { status, response, html } = await send(`/p/${code}`, fields);
  const receipt = await ask(`/p/${code}/receipt/${fields.id}`);
  current = { ...current, places: new PlaceDirectory(gone.pool, runtime.now) };
  const closed = await ask(`/p/${code}`);
  current = runtime;
  await gone.close();
  assert.deepEqual([status, receipt.status, closed.status], [503, 503, 503]);
  assert.ok(Number(response.headers.get('retry-after')) > 0);
  assert.match(html, />Còn đây<\/textarea>/);
  assert.equal(hiddenIn(html).id, fields.id);
  assert.equal((await send(`/p/${code}`, { ...hiddenIn(html), ...fields })).status, 303);
  assert.equal((await stored(fields.id ?? '')).length, 1);
});

test('no script but our own, no cookie, nothing fetched, nothing kept: the headers say so', async () => {
  const { response, html } = await ask(`/p/${code}`);
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+';/,
  );
  assert.match(policy, /form-action 'self'/);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('set-cookie'), null);
  const head = await ask(`/p/${code}`, {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'identity' },
  });
  assert.equal(head.status, 200);
  assert.equal(head.response.headers.get('content-length'), String(Buffer.byteLength(html)));
});

test('what cannot be answered is told plainly, each with its status', async () => {
  const type = 'application/x-www-form-urlencoded';
  const post = (body: string, as = type) =>
    ask(`/p/${code}`, { method: 'POST', body, headers: { 'Content-Type': as } });
  const found = [
    await ask('/p/'),
    await ask(`/p/?code=${code.toLowerCase()}`),
    await ask('/p/?code=nowhere'),
    await ask('/p/24133'),
    await ask(`/p/${code}/receipt/${randomUUID()}`),
    await ask(`/p/${code}`, { method: 'DELETE' }),
    await post('a=%ZZ'),
    await post('{}', 'application/json'),
    await post(`comment=${'x'.repeat(70_000)}`),
  ];
  assert.deepEqual(
    found.map(({ status }) => status),
    [200, 303, 404, 404, 404, 405, 400, 415, 413],
  );
  assert.equal(found[5]?.response.headers.get('allow'), 'GET, HEAD, POST');
  assert.match(found[2]?.html ?? '', /<input id="code" [^>]*value="nowhere"/);
});

test('a flood from one address is stopped with every answer kept in the form, and told when to come again', async () => {
  current = { ...current, rateLimits: createRateLimits({ submissionsPerMinute: 2 }) };
  const sent = [1, 2, 3].map(() => filled({ 'q-access': '2' }));
  const statuses: number[] = [];
  for (const fields of sent) statuses.push((await send(`/p/${code}`, fields)).status);
  assert.deepEqual(statuses, [303, 303, 429]);
  const refused = await send(`/p/${code}`, sent[2] ?? {});
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.response.headers.get('retry-after')) > 0);
  assert.match(refused.html, /id="q-access-2"[^>]* checked=""/);
  assert.equal(hiddenIn(refused.html).id, sent[2]?.id);
  assert.deepEqual(await stored(sent[2]?.id ?? ''), []);
  current = runtime;
});
