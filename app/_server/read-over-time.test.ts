import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readDays } from '@/app/_server/read-days';
import { readImportance } from '@/app/_server/read-importance';
import { readScores, type ScoresRead } from '@/app/_server/read-scores';
import { readTrend } from '@/app/_server/read-trend';
import { readVersions } from '@/app/_server/read-versions';
import { readWeeks } from '@/app/_server/read-weeks';
import type { Runtime } from '@/app/_server/runtime';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { storeResponses } from '@/db/commands/store-responses';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { ratingPatterns } from '@/db/queries/rating-patterns';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, WORLD_NOW, type World } from '@/db/testing/world';
import { grantPublic, grantStaff } from '@/lib/access/grant';
import { counterQuestionnaire, PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import type { ScoreQuery } from '@/lib/reports/score-query';
import { day } from '@/lib/time/day';

const second = { ...counterQuestionnaire, version: 2 };

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
let runtime: Runtime;

before(async () => {
  database = await createTestDatabase();
  const made = await makeWorld(database.db);
  await publishQuestionnaires(database.db.pool, [...PUBLISHED_QUESTIONNAIRES, second], WORLD_NOW);
  world = { ...made, questionnaires: await loadQuestionnaires(database.db.pool) };
  runtime = {
    db: database.db,
    questionnaires: new QuestionnaireRegistry(world.questionnaires),
    places: { tree: async () => world.tree },
    config: { minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 },
  } as unknown as Runtime;
  // Monday 2 March 2026, with five satisfied of twelve; the week after, in April both versions, in May the new.
  await answer('2026-03-02', 12, 5, 1);
  await answer('2026-03-09', 20, 20, 1);
  await answer('2026-04-07', 10, 10, 1);
  await answer('2026-04-28', 10, 8, 2);
  await answer('2026-05-05', 60, 45, 2);
});
after(() => database.drop());

function alike(rating: Rating): Record<string, Rating> {
  return Object.fromEntries(counterQuestionnaire.items.map(({ code }) => [code, rating]));
}

async function answer(on: string, count: number, satisfied: number, version: number) {
  const entry = runtime.questionnaires.find({ code: 'counter', version });
  if (!entry) throw new Error(`expected version ${version}`);
  const made = Array.from({ length: count }, (_, index) => ({
    ...makeResponse(world, {
      place: '24133-TT-1',
      day: on,
      ratings: alike(index < satisfied ? 5 : 2),
    }),
    questionnaireId: entry.id,
  }));
  await storeResponses(database.db.pool, entry.shape, made);
}

const query = (from: string, to: string): ScoreQuery => ({
  place: '24133',
  from: day(from),
  to: day(to),
});
function scope() {
  const place = world.tree.find('24133');
  if (!place) throw new Error('expected the ward');
  return grantStaff('a', [place.id]);
}

async function readOf(asked: ScoreQuery): Promise<ScoresRead> {
  const read = await readScores(runtime, scope(), asked, []);
  if (read === null || read === 'unknown-questionnaire') throw new Error(`expected figures`);
  return read;
}

test('each month tells the versions that were answered, a month without answers none', async () => {
  const asked = query('2026-02-01', '2026-05-31');
  const months = await readTrend(runtime, scope(), asked, await readOf(asked));
  assert.deepEqual(
    months.map(({ key, versions, n }) => `${key} ${n}: ${versions.join(' ')}`),
    ['2026-02 0: ', '2026-03 32: 1', '2026-04 20: 1 2', '2026-05 60: 2'],
  );
});

test('a period tells its versions', async () => {
  const read = await readOf(query('2026-01-01', '2026-12-31'));
  const versions = (from: string, to: string) =>
    readVersions(runtime, scope(), query(from, to), read);
  assert.deepEqual(await versions('2026-03-01', '2026-03-31'), [1]);
  assert.deepEqual(await versions('2026-04-01', '2026-04-30'), [1, 2]);
  assert.deepEqual(await versions('2026-01-01', '2026-02-28'), []);
});

test('days and weeks count the overall question, of all versions together', async () => {
  const april = query('2026-04-01', '2026-04-30');
  const read = await readOf(april);
  const days = await readDays(runtime, scope(), april, read);
  assert.equal(days.length, 30);
  assert.deepEqual(
    days
      .filter(({ n }) => n > 0)
      .map(({ day: on, n, rated, satisfied }) => [on, n, rated, satisfied]),
    [
      ['2026-04-07', 10, 10, 10],
      ['2026-04-28', 10, 10, 8],
    ],
  );
  const weeks = await readWeeks(runtime, scope(), query('2026-03-02', '2026-03-22'), read);
  assert.deepEqual(weeks, [
    { monday: '2026-03-02', rated: 12, satisfied: 5 },
    { monday: '2026-03-09', rated: 20, satisfied: 20 },
    { monday: '2026-03-16', rated: 0, satisfied: 0 },
  ]);
});

test('importance rests on the complete answers of the period, or says how many there are', async () => {
  const year = query('2026-01-01', '2026-12-31');
  const found = await readImportance(runtime, scope(), year, await readOf(year));
  assert.equal(found.kind, 'known');
  assert.equal(found.n, 112);
  const may = query('2026-05-01', '2026-05-31');
  assert.deepEqual(await readImportance(runtime, scope(), may, await readOf(may)), {
    kind: 'too-few',
    n: 60,
  });
});

test('patterns are counted together and never given to the public', async () => {
  const read = await readOf(query('2026-05-01', '2026-05-31'));
  const centre = world.tree.find('24133-TT');
  assert.ok(centre);
  const filter = {
    centreIds: [centre.id],
    counterIds: null,
    period: { from: day('2026-05-01'), to: day('2026-05-31') },
    channel: null,
  };
  const asked = { questionnaireIds: read.entries.map(({ id }) => id), setAside: [0] };
  const rows = await ratingPatterns(database.db.pool, scope(), filter, asked);
  assert.deepEqual(rows.map(({ ratings, count }) => `${ratings.join('')} ${count}`).sort(), [
    '222222 15',
    '555555 45',
  ]);
  await assert.rejects(ratingPatterns(database.db.pool, grantPublic(), filter, asked), /staff/);
});
