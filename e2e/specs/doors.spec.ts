import { createHash, randomUUID } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@/e2e/fixtures';
import { submissionOf } from '@/e2e/world/give-answers';
import { alike, KNOWN_MONTH } from '@/e2e/world/known-answers';
import { storedResponses } from '@/e2e/world/stored-responses';

const COUNTER = '24340-TT-1';

function submission(change: Record<string, unknown> = {}) {
  const body = submissionOf({ counter: COUNTER, day: '2026-05-04', ratings: alike(4) });
  return { ...body, ...change };
}

async function expectProblem(response: APIResponse, status: number) {
  expect(response.status()).toBe(status);
  expect(response.headers()['content-type']).toMatch(/^application\/problem\+json/);
  const problem = await response.json();
  expect(problem).toMatchObject({ status, type: expect.stringMatching(/^urn:/) });
  expect(problem.title).toBeTruthy();
  return problem;
}

test('an answer is stored once: 201, then 200 with the same receipt, then 409', async ({
  request,
  world,
}) => {
  const body = submission();
  const first = await request.post('/api/v1/responses', { data: body });
  expect(first.status()).toBe(201);
  const { id, receipt, receivedAt } = await first.json();
  expect(id).toBe(body.id);
  expect(receipt).toMatch(/^[ACDEFGHJKMNPRTWXY34679]{8}$/);
  const again = await request.post('/api/v1/responses', { data: body });
  expect(again.status()).toBe(200);
  expect(await again.json()).toEqual({ id, receipt, receivedAt });
  const other = await request.post('/api/v1/responses', {
    data: { ...body, ratings: alike(1) },
  });
  await expectProblem(other, 409);
  const stored = await storedResponses(world, COUNTER);
  expect(stored.filter((answer) => answer.id === id)).toHaveLength(1);
  expect(stored[0]?.ratings).toEqual([4, 4, 4, 4, 4, 4]);
});

test('every fault is told at once, in the language asked for', async ({ request, world }) => {
  const before = await storedResponses(world);
  const wrong = submission({ id: 'x', ratings: { overall: 9 }, mood: 'good' });
  const response = await request.post('/api/v1/responses', {
    data: wrong,
    headers: { 'Accept-Language': 'en' },
  });
  const problem = await expectProblem(response, 422);
  expect(problem.errors.map((fault: { path: string }) => fault.path)).toEqual([
    'id',
    'ratings.overall',
    'mood',
  ]);
  expect(response.headers()['content-language']).toBe('en');
  const vietnamese = await request.post('/api/v1/responses', {
    data: wrong,
    headers: { 'Accept-Language': 'vi' },
  });
  expect((await vietnamese.json()).title).not.toBe(problem.title);
  expect(await storedResponses(world)).toEqual(before);
});

test('no such place, no JSON, too large', async ({ request }) => {
  const post = (data: unknown) => request.post('/api/v1/responses', { data });
  await expectProblem(await post(submission({ centre: '99999-TT' })), 404);
  await expectProblem(await post(submission({ counter: '24340-TT-99' })), 404);
  const garbled = await request.post('/api/v1/responses', {
    data: Buffer.from('{"id": '),
    headers: { 'Content-Type': 'application/json' },
  });
  await expectProblem(garbled, 400);
  await expectProblem(await post(submission({ comment: 'ă'.repeat(40_000) })), 413);
});

test('HEAD answers as GET does; other methods are told what is allowed', async ({ request }) => {
  const scores = `/api/v1/scores?place=66&from=${KNOWN_MONTH.from}&to=${KNOWN_MONTH.to}`;
  for (const door of ['/api/health', '/api/ready', '/api/v1/places', scores]) {
    const head = await request.head(door);
    expect(head.status(), door).toBe(200);
    expect(await head.body()).toHaveLength(0);
    const deleted = await request.delete(door);
    await expectProblem(deleted, 405);
    expect(deleted.headers().allow).toBe('GET, HEAD');
  }
  const read = await request.get('/api/v1/responses');
  await expectProblem(read, 405);
  expect(read.headers().allow).toBe('POST');
  await expectProblem(await request.get('/api/v1/nothing'), 404);
});

test('the score door tells what is publishable, and refuses a key that nobody has', async ({
  request,
}) => {
  const ask = (query: string, headers = {}) =>
    request.get(`/api/v1/scores?from=${KNOWN_MONTH.from}&to=${KNOWN_MONTH.to}&${query}`, {
      headers,
    });
  const commune = await (await ask('place=24133')).json();
  expect(commune).toMatchObject({ n: 40, basis: 'weighted', coverage: 1, dossiers: 300 });
  expect(commune.setAside).toEqual({ assisted: 6 });
  expect(commune.score.value).toBeCloseTo(68.3333, 4);
  expect(commune.pooled.value).toBeCloseTo(70.5882, 4);
  expect(commune.overall).toMatchObject({ value: 50, n: 40 });
  // Half of twenty: too few answers for so wide an interval.
  expect(commune.factors.feedback).toEqual({ hidden: 'too-uncertain' });
  const province = await (await ask('place=66&by=place')).json();
  expect(province).toMatchObject({ n: 101, coverage: 700 / 800 });
  expect(province.score.value).toBeCloseTo(77.142857, 5);
  const row = (code: string) => province.rows.find((each: { key: string }) => each.key === code);
  // Neither says which of the two is the small one.
  expect(row('24163')).toMatchObject({ n: null, score: { hidden: 'protects-other' } });
  expect(row('24121')).toMatchObject({ n: null, score: { hidden: 'protects-other' } });
  expect(row('24154')).toMatchObject({ n: 8, score: { hidden: 'too-few' } });
  expect(row('24305')).toMatchObject({ n: 0, score: { hidden: 'no-answers' } });
  for (const finer of ['basis=pooled', 'channel=kiosk', 'by=counter', 'by=day']) {
    await expectProblem(await ask(`place=66&${finer}`), 404);
  }
  const { published } = province;
  expect(published).toMatchObject({ at: KNOWN_MONTH.at, revision: 1 });
  const document = await (await request.get(published.document)).body();
  expect(createHash('sha256').update(document).digest('hex')).toBe(published.sha256);
  const refused = await ask('place=66', { Authorization: `Bearer hl_${randomUUID()}` });
  await expectProblem(refused, 401);
});

test('the description of the doors is valid OpenAPI 3.1, and every door it names is there', async ({
  request,
  world,
}) => {
  const sound = createHash('sha256').update('RIFF').digest();
  await world.database.query(
    `insert into recordings (sha256, media_type, bytes) values ($1, 'audio/wav', 'RIFF')`,
    [sound],
  );
  const described = await request.get('/api/v1/openapi.json');
  expect(described.headers()['content-type']).toMatch(/^application\/json/);
  const openapi = await described.json();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(openapi));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  for (const [path, methods] of Object.entries<Record<string, unknown>>(openapi.paths)) {
    for (const method of Object.keys(methods)) {
      const address = path
        .replace('{questionnaire}', 'counter')
        .replace('{at}', KNOWN_MONTH.at)
        .replace('{revision}', '1')
        .replace('{sha256}', sound.toString('hex'))
        .replace('{id}', '1');
      const response = await request.fetch(address, { method: method.toUpperCase() });
      expect([404, 405], `${method} ${path}`).not.toContain(response.status());
    }
  }
});
