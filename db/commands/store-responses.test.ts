import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { findRollupDifferences, rebuildRollups } from '@/db/commands/rebuild-rollups';
import { type StoredResponse, storeResponses } from '@/db/commands/store-responses';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, type World } from '@/db/testing/world';
import { CRITERIA } from '@/lib/questionnaire/criteria';
import { FACTORS, type Rating } from '@/lib/questionnaire/questionnaire';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;

before(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

const shapes = () =>
  new Map(
    world.questionnaires.map(({ id, questionnaire }) => [
      id,
      { id, itemCount: questionnaire.items.length, reasonCount: questionnaire.reasons.length },
    ]),
  );

function shapeOf(response: StoredResponse) {
  const shape = shapes().get(response.questionnaireId);
  if (!shape) throw new Error('expected a shape');
  return shape;
}

async function number(sql: string): Promise<number> {
  const { rows } = await database.db.pool.query<{ n: number }>(sql);
  return rows[0]?.n ?? Number.NaN;
}

const happy = {
  overall: 5,
  access: 4,
  procedures: 4,
  officials: 5,
  result: 4,
  feedback: null,
} as const;

test('what is stored reads back as it was, with its counts', async () => {
  const response = makeResponse(world, {
    place: '24175-TT-1',
    day: '2026-03-14',
    ratings: { ...happy, officials: 2 },
    reasons: ['3.1', '3.6'],
    comment: `Cán bộ "hướng dẫn" \\ chưa kỹ; {a,b}\nxin cảm ơn 🙏 'quý' cơ quan`,
  });
  const outcomes = await storeResponses(database.db.pool, shapeOf(response), [response]);
  assert.deepEqual(outcomes.get(response.id), { kind: 'stored' });
  const { rows } = await database.db.pool.query('select * from responses where id = $1', [
    response.id,
  ]);
  assert.equal(rows[0].comment, response.comment);
  assert.deepEqual(rows[0].ratings, [5, 4, 4, 2, 4, null]);
  assert.deepEqual(rows[0].reasons, response.reasons);
  assert.equal(rows[0].day, '2026-03-14');
  assert.ok(rows[0].fingerprint.equals(response.fingerprint));
  const rollup = await database.db.pool.query('select * from rollups where counter_id = $1', [
    response.counterId,
  ]);
  assert.equal(rollup.rows[0].n, 1);
  assert.deepEqual(rollup.rows[0].counts.slice(0, 10), [0, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
  const ticked = rollup.rows[0].reason_counts as number[];
  assert.deepEqual(
    CRITERIA.filter((_, i) => ticked[i] === 1).map((criterion) => criterion.code),
    ['3.1', '3.6'],
  );
});

test('the same id is one response: again → repeated, with another body → conflict', async () => {
  const response = makeResponse(world, { place: '24133-TT', day: '2026-03-14', ratings: happy });
  const shape = shapeOf(response);
  await storeResponses(database.db.pool, shape, [response]);
  const before = await number('select sum(n)::integer as n from rollups');
  const again = await storeResponses(database.db.pool, shape, [
    response,
    makeResponse(world, { place: '24133-TT', day: '2026-03-14', ratings: happy }),
  ]);
  assert.equal(again.get(response.id)?.kind, 'repeated');
  const other = {
    ...response,
    fingerprint: Buffer.alloc(32, 7),
    ratings: [1, 1, 1, 1, 1, 1] as Rating[],
  };
  const conflict = await storeResponses(database.db.pool, shape, [other]);
  assert.equal(conflict.get(response.id)?.kind, 'conflict');
  assert.equal(await number('select sum(n)::integer as n from rollups'), before + 1);
  const kept = await database.db.pool.query('select ratings from responses where id = $1', [
    response.id,
  ]);
  assert.deepEqual(kept.rows[0].ratings, [5, 4, 4, 5, 4, null]);
});

test('raw responses cannot be changed, removed or emptied', async () => {
  for (const sql of [
    `update responses set comment = 'x'`,
    'delete from responses',
    'truncate responses cascade',
    `update questionnaires set code = 'x'`,
  ]) {
    await assert.rejects(database.db.pool.query(sql), /append-only/);
  }
});

test('many at once over few connections: every one answered, every one counted once', async () => {
  const queue = new SubmitQueue(database.db.pool);
  const before = await number('select count(*)::integer as n from responses');
  const given = Array.from({ length: 900 }, (_, i) =>
    makeResponse(world, {
      place: i % 3 === 0 ? '24121-TT-1' : '24121-TT-2',
      day: '2026-05-04',
      questionnaire: i % 10 === 0 ? 'full' : 'counter',
      ratings: i % 10 === 0 ? { '1.1': 4, overall: 3 } : happy,
    }),
  );
  const handed = [...given, ...given.filter((_, i) => i % 4 === 0)];
  const outcomes = await Promise.all(handed.map((r) => queue.submit(r, shapeOf(r))));
  assert.equal(outcomes.filter((outcome) => outcome.kind === 'stored').length, 900);
  assert.equal(outcomes.filter((outcome) => outcome.kind === 'repeated').length, 225);
  assert.equal(await number('select count(*)::integer as n from responses'), before + 900);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});

test('a row that the database refuses does not take its neighbours with it', async () => {
  const queue = new SubmitQueue(database.db.pool);
  const good = makeResponse(world, { place: '24121-TT', day: '2026-05-05', ratings: happy });
  const bad = { ...makeResponse(world, { place: '24121-TT', day: '2026-05-05', ratings: happy }) };
  bad.centreId = 999_999 as typeof bad.centreId;
  const results = await Promise.allSettled([
    queue.submit(bad, shapeOf(bad)),
    queue.submit(good, shapeOf(good)),
  ]);
  assert.deepEqual(
    results.map((result) => result.status),
    ['rejected', 'fulfilled'],
  );
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});

test('two writers of the same rows in opposite orders both finish', async () => {
  const places = ['24175-TT-1', '24133-TT-1', '24163-TT-1', '24121-TT-1'];
  const make = (place: string) =>
    makeResponse(world, { place, day: '2026-06-01', ratings: happy, id: randomUUID() });
  const writes = Array.from({ length: 24 }, (_, i) => {
    const batch = (i % 2 ? places : [...places].reverse()).map(make);
    const first = batch[0];
    if (!first) throw new Error('expected a batch');
    return storeResponses(database.db.pool, shapeOf(first), batch);
  });
  const outcomes = await Promise.all(writes);
  assert.equal(
    outcomes.flatMap((each) => [...each.values()]).filter((o) => o.kind === 'stored').length,
    96,
  );
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});

test('over random answers the rollups equal a recount, and a rebuild changes nothing', async () => {
  const rating = fc.option(fc.constantFrom<Rating>(1, 2, 3, 4, 5), { nil: null });
  const answers = fc.record({
    place: fc.constantFrom('24163-TT', '24163-TT-1', '24163-TT-2', '66-TT-1'),
    day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02'),
    channel: fc.constantFrom('kiosk', 'phone', 'assisted', 'paper'),
    partial: fc.boolean(),
    ratings: fc.record(Object.fromEntries(['overall', ...FACTORS].map((code) => [code, rating]))),
    reasons: fc.subarray(
      CRITERIA.map((criterion) => criterion.code),
      { maxLength: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 40 }), async (given) => {
      const batch = given.map((each) =>
        makeResponse(world, each as Parameters<typeof makeResponse>[1]),
      );
      const first = batch[0];
      if (!first) return;
      await storeResponses(database.db.pool, shapeOf(first), batch);
      assert.deepEqual(await findRollupDifferences(database.db.pool), []);
    }),
    { numRuns: 25 },
  );
  const before = await database.db.pool.query('select * from rollups order by 1,2,3,4,5,6');
  const client = await database.db.pool.connect();
  await client.query('begin');
  await rebuildRollups(client);
  await client.query('commit');
  client.release();
  const after = await database.db.pool.query('select * from rollups order by 1,2,3,4,5,6');
  assert.deepEqual(after.rows, before.rows);
});

test('a recount sees a number that was tampered with', async () => {
  const client = await database.db.pool.connect();
  await client.query('begin');
  await client.query('update rollups set n = n + 1 where ctid = (select min(ctid) from rollups)');
  assert.equal((await findRollupDifferences(client)).length, 1);
  await client.query('rollback');
  client.release();
});
