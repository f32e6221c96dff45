import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createAuth } from '@/app/_server/auth';
import { readConfig } from '@/app/_server/config';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { publicScope } from '@/app/_server/public-scope';
import { readPublicScores } from '@/app/_server/read-public-scores';
import { readScores } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { storeResponses } from '@/db/commands/store-responses';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant, makeResponse, makeWorld, WORLD_NOW, type World } from '@/db/testing/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { day } from '@/lib/time/day';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
let runtime: Runtime;
let now = WORLD_NOW;

before(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
  world = await makeWorld(database.db);
  const config = readConfig({});
  if (!config.ok) throw new Error(config.faults.join());
  const secret = 'a secret of at least thirty-two signs';
  runtime = {
    config: config.config,
    db: database.db,
    secret,
    auth: createAuth(database.db, { baseUrl: 'http://localhost:3000', secret }),
    places: new PlaceDirectory(database.db.pool, () => now),
    questionnaires: new QuestionnaireRegistry(world.questionnaires),
    submissions: new SubmitQueue(database.db.pool),
    isDemonstration: false,
    now: () => now,
  };
});

after(async () => {
  await database.drop();
});

const period = { from: day('2026-01-01'), to: day('2026-11-20') };

async function answer(count: number, rating: Rating) {
  const ratings = {
    overall: rating,
    access: rating,
    procedures: rating,
    officials: rating,
    result: rating,
    feedback: rating,
  };
  const given = { place: '24133-TT-1', day: '2026-11-19', ratings };
  const responses = Array.from({ length: count }, () => makeResponse(world, given));
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, responses);
}

function read(code: string) {
  const place = world.tree.find(code);
  if (!place) throw new Error(`expected "${code}" in the world`);
  return readPublicScores(runtime, place, period, ['channel']);
}

test('what is kept is what is there: the next reader sees an answer just stored', async () => {
  await answer(30, 5);
  const first = await read('24133');
  assert.equal(await read('24133'), first);
  await answer(10, 1);
  const second = await read('24133');
  assert.notEqual(second, first);
  assert.deepEqual(
    [first.report.n, second.report.n, 'value' in second.report.score && second.report.score.value],
    [30, 40, 75],
  );
  const fresh = await readScores(runtime, publicScope(), { place: '24133', ...period }, [
    'channel',
  ]);
  assert.deepEqual(second, fresh);
});

test('readers who come together share one read', async () => {
  await answer(1, 4);
  const reads = await Promise.all([read('66'), read('66'), read('66')]);
  assert.equal(new Set(reads).size, 1);
});

test('nothing is kept longer than a minute', async () => {
  const first = await read('24133-TT');
  now = instant('2026-11-20T03:00:59.999Z');
  assert.equal(await read('24133-TT'), first);
  now = instant('2026-11-20T03:01:00Z');
  assert.notEqual(await read('24133-TT'), first);
});

test('dossiers that come in are seen at once', async () => {
  const first = await read('24133-TT');
  const centre = world.tree.find('24133-TT');
  await database.db.pool.query(
    'insert into dossier_counts (centre_id, day, resolved) values ($1, $2, 70)',
    [centre?.id, '2026-11-18'],
  );
  assert.deepEqual([first.report.dossiers, (await read('24133-TT')).report.dossiers], [null, 70]);
});
