import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readComments } from '@/app/_server/read-comments';
import type { Runtime } from '@/app/_server/runtime';
import { storeResponses } from '@/db/commands/store-responses';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, type World } from '@/db/testing/world';
import { grantPublic, grantStaff } from '@/lib/access/grant';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { day } from '@/lib/time/day';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
let runtime: Runtime;

before(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
  const questionnaires = new QuestionnaireRegistry(world.questionnaires);
  runtime = { db: database.db, questionnaires } as Runtime;
  await answers('24133-TT-1', '2026-03-02', 4, 'ở quầy 1');
  await answers('24133-TT-2', '2026-03-02', 5, 'ở quầy 2');
  await answers('24175-TT-1', '2026-03-02', 4, 'ở xã khác');
});
after(() => database.drop());

/** As many answers of a place on a day; the last of them says something. */
async function answers(place: string, on: string, count: number, comment: string) {
  const ratings: Record<string, Rating> = {
    overall: 2,
    access: 4,
    procedures: 4,
    officials: 4,
    result: 4,
    feedback: 4,
  };
  const made = Array.from({ length: count }, (_, index) =>
    makeResponse(world, {
      place,
      day: on,
      ratings,
      ...(index === count - 1 && { comment }),
    }),
  );
  const shape = runtime.questionnaires.find({ code: 'counter', version: 1 })?.shape;
  if (!shape) throw new Error('expected the questionnaire of counters');
  await storeResponses(database.db.pool, shape, made);
}

async function read(code: string, limit = 20) {
  const place = world.tree.find(code);
  if (!place) throw new Error(`expected ${code}`);
  const query = { place: code, from: day('2026-03-01'), to: day('2026-03-31') };
  const scope = grantStaff('a', [place.id]);
  return readComments(runtime, scope, { tree: world.tree, place, query, limit });
}

test('a comment names its counter only when five answered there, and waits when four did at its centre', async () => {
  const found = await read('66');
  assert.equal(found.kind, 'shown');
  if (found.kind !== 'shown') return;
  assert.deepEqual(found.comments.map(({ place, text }) => `${place.code} ${text}`).sort(), [
    '24133-TT ở quầy 1',
    '24133-TT-2 ở quầy 2',
  ]);
  assert.equal(found.withheld, 1);
  assert.deepEqual(
    found.comments.map(({ overall, channel, language }) => [overall, channel, language]),
    [
      [2, 'kiosk', 'vi'],
      [2, 'kiosk', 'vi'],
    ],
  );
});

test('a filter with one to four answers tells no comment at all', async () => {
  assert.deepEqual(await read('24133-TT-1'), { kind: 'too-few' });
  assert.deepEqual(await read('24175'), { kind: 'too-few' });
  assert.equal((await read('24133-TT-2')).kind, 'shown');
  assert.deepEqual(await read('66-TT'), { kind: 'shown', comments: [], withheld: 0 });
});

test('the public is told none', async () => {
  const place = world.tree.find('24133');
  if (!place) throw new Error('expected a place');
  const query = { place: '24133', from: day('2026-03-01'), to: day('2026-03-31') };
  const asked = { tree: world.tree, place, query, limit: 20 };
  await assert.rejects(readComments(runtime, grantPublic(), asked), /member of staff/);
});
