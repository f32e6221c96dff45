import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { storeResponses } from '@/db/commands/store-responses';
import { streamResponses, type TracedResponse } from '@/db/queries/stream-responses';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, type World } from '@/db/testing/world';
import { grantPublic, grantStaff } from '@/lib/access/grant';
import { day } from '@/lib/time/day';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
let centre: number;
const staff = grantStaff('someone', []);

before(async () => {
  database = await createTestDatabase({ maxConnections: 1 });
  world = await makeWorld(database.db);
  centre = world.tree.find('24133-TT')?.id ?? 0;
  const at = (place: string, count: number, on: string, isHelped = false) =>
    Array.from({ length: count }, (_, index) =>
      makeResponse(world, {
        place,
        day: on,
        ratings: { overall: 4, access: index % 2 ? 5 : null },
        channel: index === 0 || isHelped ? 'assisted' : 'kiosk',
        helper: isHelped ? 'relative' : index === 0 ? 'official' : undefined,
        reasons: ['3.1'],
      }),
    );
  const batch = [
    ...at('24133-TT-1', 2_100, '2026-03-05'),
    ...at('24133-TT-2', 4, '2026-03-06'),
    ...at('24133-TT-2', 5, '2026-04-06'),
    ...at('24133-TT-1', 5, '2026-04-07', true),
    ...at('24175-TT-1', 7, '2026-03-06'),
  ];
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
});

after(() => database.drop());

function open(scope = staff) {
  return streamResponses(
    database.db,
    scope,
    {
      centreIds: [centre as never],
      counterIds: null,
      period: { from: day('2026-03-01'), to: day('2026-04-30') },
      channel: null,
    },
    { questionnaireIds: world.questionnaires.map(({ id }) => id), fewestTogether: 5 },
  );
}

test('as many rows as it says, those set aside too, and the connection comes back', async () => {
  const { count, next } = await open();
  const rows: TracedResponse[] = [];
  for (let batch = await next(); batch.length > 0; batch = await next()) rows.push(...batch);
  assert.equal(count, 2_114);
  assert.equal(rows.length, count);
  assert.equal(rows.filter((row) => row.setAsideBy > 0).length, 8);
  assert.deepEqual(rows[0]?.ratings.slice(0, 1), [4]);
  assert.equal((await database.db.pool.query('select 1 as one')).rows[0].one, 1);
});

test('a counter with fewer than five answers in a month is not named', async () => {
  const { next, close } = await open();
  const rows: TracedResponse[] = [];
  for (let batch = await next(); batch.length > 0; batch = await next()) rows.push(...batch);
  await close();
  const counter = world.tree.find('24133-TT-2')?.id;
  const named = rows.filter((row) => row.counterId === counter);
  assert.deepEqual([...new Set(named.map((row) => row.month))], ['2026-04']);
  assert.equal(named.length, 5);
  assert.equal(rows.filter((row) => row.counterId === null).length, 4);
  assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), [
    'centreId',
    'channel',
    'counterId',
    'helper',
    'language',
    'month',
    'questionnaireId',
    'ratings',
    'reasons',
    'setAsideBy',
  ]);
});

test('a role that fewer than five in a month were helped by is not told', async () => {
  const { next, close } = await open();
  const rows: TracedResponse[] = [];
  for (let batch = await next(); batch.length > 0; batch = await next()) rows.push(...batch);
  await close();
  const told = rows.filter((row) => row.helper !== null);
  assert.deepEqual(
    told.map(({ month, helper }) => `${month} ${helper}`),
    Array.from({ length: 5 }, () => '2026-04 2'),
  );
});

test('left before the end, it gives the only connection back', async () => {
  const { next, close } = await open();
  await next();
  await close();
  await close();
  assert.deepEqual(await next(), []);
  assert.equal((await database.db.pool.query('select 1 as one')).rows[0].one, 1);
});

test('not for the public', async () => {
  await assert.rejects(open(grantPublic()), /member of staff/);
});
