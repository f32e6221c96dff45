import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PublishedSets } from '@/app/_server/published-sets';
import { createRateLimits } from '@/app/_server/rate-limits';
import { Doors, submission } from '@/app/api/doors.fixture';
import { openDatabase } from '@/db/client';
import { keepLanguagePack } from '@/db/commands/keep-language-pack';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { WORLD_NOW } from '@/db/testing/world';

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});

after(() => doors.end());

function isProblem(response: Response, status: number) {
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
}

test('201, then 200 with the same receipt, then 409 for another body', async () => {
  const body = submission();
  const first = await doors.post(body);
  assert.equal(first.response.status, 201);
  assert.match(first.document.receipt, /^[A-Z3-9]{8}$/);
  assert.equal(first.document.id, body.id);
  const again = await doors.post({ ...body });
  assert.equal(again.response.status, 200);
  assert.deepEqual(again.document, first.document);
  const same = await doors.post({ ...body, comment: '', reasons: [], partial: false });
  assert.equal(same.response.status, 200);
  const other = await doors.post({ ...body, ratings: { overall: 1 } });
  isProblem(other.response, 409);
});

test('two hundred at once over four connections, each sent twice: each stored once', async () => {
  const bodies = Array.from({ length: 200 }, () => submission({ counter: '24133-TT-2' }));
  const answers = await Promise.all([...bodies, ...bodies].map((body) => doors.post(body)));
  const statuses = answers.map(({ response }) => response.status);
  assert.equal(statuses.filter((status) => status === 201).length, 200);
  assert.equal(statuses.filter((status) => status === 200).length, 200);
});

test('what is wrong is told whole, in the language asked for', async () => {
  const { response, document } = await doors.post(
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
  const vietnamese = await doors.post(submission({ id: 'x' }));
  assert.match(vietnamese.document.errors[0].detail, /phải là một UUID/);
});

test('only an assisted answer tells a helper, and nobody can say at this door that there was a paper sheet', async () => {
  for (const [change, fault] of [
    [{ channel: 'paper' }, 'channel choice'],
    [{ channel: 'kiosk', helper: 'relative' }, 'helper helper_unasked'],
    [{ channel: 'assisted', helper: 'Nguyễn Văn A' }, 'helper choice'],
  ] as const) {
    const { response, document } = await doors.post(submission(change));
    assert.equal(response.status, 422);
    const told = document.errors.map(
      (each: { path: string; code: string }) => `${each.path} ${each.code}`,
    );
    assert.deepEqual(told, [fault]);
  }
  const helped = submission({ channel: 'assisted', helper: 'relative' });
  assert.equal((await doors.post(helped)).response.status, 201);
  assert.equal((await doors.post({ ...helped, helper: 'other' })).response.status, 409);
});

test('a flood from one address is told to wait; looking and kiosks are not', async () => {
  const { rateLimits } = doors.runtime;
  doors.runtime.rateLimits = createRateLimits({ submissionsPerMinute: 1 });
  assert.equal((await doors.post(submission())).response.status, 201);
  const refused = await doors.post(submission());
  isProblem(refused.response, 429);
  assert.ok(Number(refused.response.headers.get('retry-after')) > 0);
  assert.equal((await fetch(`${doors.base}/api/v1/places`)).status, 200);
  doors.runtime.rateLimits = rateLimits;
});

test('a language that no survey is given in is refused, until there is a pack for it', async () => {
  const given = submission({ language: 'qps-Ploc', languageVersion: 1 });
  const refused = await doors.post(given);
  isProblem(refused.response, 422);
  const told = refused.document.errors.map(
    (each: { path: string; code: string }) => `${each.path} ${each.code}`,
  );
  assert.deepEqual(told, ['language choice']);
  const { db } = doors.database;
  await keepLanguagePack(db, {
    language: 'qps-Ploc',
    name: 'Thử',
    entries: [{ key: 'rating.1', source: 'Rất không hài lòng', text: 'Thử', recording: null }],
    recordings: [],
    signed: { by: '1', name: 'Quản trị', at: WORLD_NOW },
  });
  doors.runtime.languages.forget();
  assert.equal((await doors.post(given)).response.status, 201);
  const { rows } = await db.pool.query(
    'select language, language_version as version from responses where id = $1',
    [given.id],
  );
  assert.deepEqual(rows, [{ language: 'qps-Ploc', version: 1 }]);
});

test('no JSON, too much, no such place, no such questionnaire, another centre, no such door', async () => {
  isProblem((await doors.post('{"id":')).response, 400);
  isProblem((await doors.post('null')).response, 422);
  isProblem((await doors.post(submission({ startedAt: '0000-01-01T00:00:00Z' }))).response, 422);
  isProblem((await doors.post(submission({ comment: 'a\ud800b' }))).response, 422);
  isProblem((await doors.post(`"${'a'.repeat(64 * 1024)}"`)).response, 413);
  isProblem((await doors.post(submission({ centre: '99999-TT' }))).response, 404);
  isProblem((await doors.post(submission({ centre: '24133' }))).response, 404);
  isProblem((await doors.post(submission({ counter: '24133-TT-77' }))).response, 404);
  const elsewhere = await doors.post(submission({ counter: '24121-TT-1' }));
  assert.deepEqual(elsewhere.document.errors[0].code, 'counter_elsewhere');
  const unknown = await doors.post(submission({ questionnaire: { code: 'counter', version: 9 } }));
  assert.deepEqual(unknown.document.errors[0].code, 'questionnaire_unknown');
  isProblem(await fetch(`${doors.base}/api/v1/nothing`), 404);
  const wrong = await fetch(`${doors.base}/api/v1/responses`);
  isProblem(wrong, 405);
  assert.equal(wrong.headers.get('allow'), 'POST');
});

test('a comment of exactly 2,000 letters is kept whole; one more is refused', async () => {
  const comment = 'ặ'.repeat(2000);
  const body = submission({ comment: comment.normalize('NFD') });
  assert.equal((await doors.post(body)).response.status, 201);
  const { rows } = await doors.database.db.pool.query(
    'select comment from responses where id = $1',
    [body.id],
  );
  assert.equal(rows[0].comment, comment);
  isProblem((await doors.post(submission({ comment: `${comment}!` }))).response, 422);
});

test('with the database away: 503 with Retry-After, and nothing that says stored', async () => {
  const away = openDatabase('postgres://nobody:x@127.0.0.1:1/none');
  const { submissions, db, published } = doors.runtime;
  const kept = { submissions, db, published };
  Object.assign(doors.runtime, {
    submissions: new SubmitQueue(away.pool),
    db: away,
    published: new PublishedSets(away.pool),
  });
  try {
    const body = submission();
    const { response, document } = await doors.post(body);
    isProblem(response, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.equal(document.receipt, undefined);
    isProblem(await fetch(`${doors.base}/api/ready`), 503);
    isProblem(
      await fetch(`${doors.base}/api/v1/scores?place=66&from=2026-01-01&to=2026-01-31`),
      503,
    );
    assert.equal((await fetch(`${doors.base}/api/health`)).status, 200);
    Object.assign(doors.runtime, kept);
    assert.equal((await doors.post(body)).response.status, 201);
  } finally {
    Object.assign(doors.runtime, kept);
    await away.close();
  }
});

/** Twelve answers at a centre of its own: the worked example three times. */
test('places, questionnaires and the description of the doors', async () => {
  const places = await (await fetch(`${doors.base}/api/v1/places`)).json();
  const kinds = (kind: string) => places.places.filter((p: { kind: string }) => p.kind === kind);
  assert.equal(kinds('province').length, 1);
  assert.equal(kinds('commune').length, 102);
  assert.equal(kinds('centre').length, 103);
  const centre = places.places.find((p: { code: string }) => p.code === '24133-TT');
  assert.equal(centre.parent, '24133');
  assert.equal(centre.validFrom, '2025-07-01');
  const questionnaires = await (await fetch(`${doors.base}/api/v1/questionnaires`)).json();
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
  const openapi = await (await fetch(`${doors.base}/api/v1/openapi.json`)).json();
  assert.equal(openapi.openapi, '3.1.0');
  assert.deepEqual(Object.keys(openapi.paths), [
    '/api/v1/responses',
    '/api/v1/devices/pair',
    '/api/v1/devices/{id}/responses',
    '/api/v1/devices/{id}/status',
    '/api/v1/scores',
    '/api/v1/published',
    '/api/v1/published/{questionnaire}/{at}/{revision}',
    '/api/v1/places',
    '/api/v1/questionnaires',
    '/api/v1/recordings/{sha256}',
    '/api/v1/official-results',
    '/api/health',
    '/api/ready',
  ]);
  const head = await fetch(`${doors.base}/api/v1/places`, { method: 'HEAD' });
  assert.equal(head.status, 200);
});
