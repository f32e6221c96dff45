import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { findPublicationDifferences } from '@/db/commands/find-publication-differences';
import { publishClosedPeriods } from '@/db/commands/publish-closed-periods';
import { storeResponses } from '@/db/commands/store-responses';
import { findPublishedDocument, loadPublishedSets } from '@/db/queries/load-published-sets';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant, makeResponse, makeWorld, type World } from '@/db/testing/world';
import type { PublishedSet } from '@/lib/reports/published-set';

const AFTER_JULY = '2026-08-07T00:00:00Z';
const AFTER_SEPTEMBER = '2026-10-07T00:00:00Z';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;

beforeEach(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
  world = await makeWorld(database.db);
});
afterEach(() => database.drop());

async function answer(place: string, day: string, n: number): Promise<void> {
  const ratings = {
    overall: 4,
    access: 5,
    procedures: 4,
    officials: 4,
    result: 2,
    feedback: 5,
  } as const;
  const batch = Array.from({ length: n }, () => makeResponse(world, { place, day, ratings }));
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
}

async function dossiers(place: string, day: string, resolved: number): Promise<void> {
  const id = world.tree.find(place)?.id;
  await database.db.pool.query(
    `insert into dossier_counts (centre_id, day, resolved) values ($1, $2, $3)
     on conflict (centre_id, day) do update set resolved = excluded.resolved`,
    [id, day, resolved],
  );
}

async function publish(now: string, revises = false): Promise<string[]> {
  const done = await publishClosedPeriods(database.db, {
    now: instant(now),
    delayDays: 5,
    rule: { minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 },
    isDemonstration: false,
    revises,
  });
  return done.map(({ questionnaire, at, revision }) => `${questionnaire} ${at} ${revision}`);
}

async function setsOf(at: string): Promise<{ set: PublishedSet; sha256: string; id: number }[]> {
  const sets = await loadPublishedSets(database.db.pool, 'counter');
  return sets.filter(({ set }) => set.period.at === at);
}

function rowOf(set: PublishedSet | undefined, place: string) {
  const row = set?.rows.find((one) => one.place === place);
  if (!row) throw new Error(`expected a row of ${place}`);
  return row;
}

async function differences(): Promise<string[]> {
  const client = await database.db.pool.connect();
  try {
    return (await findPublicationDifferences(client)).differences;
  } finally {
    client.release();
  }
}

test('a month is published when its delay has passed, once, and then its quarter, half and year', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  assert.deepEqual(await publish('2026-07-31T12:00:00Z'), []);
  assert.deepEqual(await publish('2026-08-05T16:59:59Z'), []);
  assert.deepEqual(await publish('2026-08-05T17:00:00Z'), ['counter 2026-07 1']);
  assert.deepEqual(await publish('2026-08-05T17:00:00Z'), []);
  assert.deepEqual(await publish(AFTER_SEPTEMBER), [
    'counter 2026-08 1',
    'counter 2026-09 1',
    'counter 2026-Q3 1',
  ]);
  const [year] = (await publish('2027-01-08T00:00:00Z')).slice(-1);
  assert.equal(year, 'counter 2026 1');
  assert.equal(rowOf((await setsOf('2026'))[0]?.set, '66').n, 12);
  assert.deepEqual(await differences(), []);
});

test('several processes at once publish once', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  const done = await Promise.all([1, 2, 3].map(() => publish(AFTER_SEPTEMBER)));
  assert.equal(done.flat().length, 4);
  const { rows } = await database.db.pool.query(
    'select count(*)::integer as n from published_sets',
  );
  assert.equal(rows[0].n, 4);
});

test('fewer than five late answers wait; five make a revision of month, quarter, half and year', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  await publish('2027-01-08T00:00:00Z');
  const [first] = await setsOf('2026-07');
  const before = first && (await findPublishedDocument(database.db.pool, first.id));
  await answer('24133-TT', '2026-07-20', 4);
  assert.deepEqual(await publish('2027-01-09T00:00:00Z', true), []);
  await answer('24133-TT', '2026-07-21', 1);
  assert.deepEqual(await publish('2027-01-10T00:00:00Z', true), [
    'counter 2026-07 2',
    'counter 2026-Q3 2',
    'counter 2026-H2 2',
    'counter 2026 2',
  ]);
  for (const at of ['2026-07', '2026-Q3', '2026-H2', '2026']) {
    const [old, revised] = await setsOf(at);
    assert.equal(rowOf(old?.set, '24133-TT').n, 12, at);
    assert.equal(rowOf(revised?.set, '24133-TT').n, 17, at);
    assert.deepEqual(revised?.set.revises, { revision: 1, sha256: old?.sha256 });
  }
  const [same] = await setsOf('2026-07');
  assert.equal(same && (await findPublishedDocument(database.db.pool, same.id)), before);
  assert.deepEqual(await publish('2027-01-11T00:00:00Z', true), []);
  assert.deepEqual(await differences(), []);
});

test('late answers wait when a single question rests on fewer than five of them', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  await publish(AFTER_JULY);
  const late = Array.from({ length: 6 }, (_, i) =>
    makeResponse(world, {
      place: '24133-TT',
      day: '2026-07-20',
      ratings: { overall: 4, access: 4, feedback: i < 3 ? 5 : null },
    }),
  );
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, late);
  assert.deepEqual(await publish('2026-08-08T00:00:00Z', true), []);
});

test('late answers come in with the next month, without being asked for', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  await publish(AFTER_JULY);
  await answer('24133-TT', '2026-07-20', 7);
  assert.deepEqual(await publish('2026-09-07T00:00:00Z'), [
    'counter 2026-07 2',
    'counter 2026-08 1',
  ]);
});

test('late dossiers make a revision, and change the weights alone', async () => {
  await answer('24133-TT', '2026-07-15', 12);
  await dossiers('24133-TT', '2026-07-01', 40);
  await publish(AFTER_JULY);
  await dossiers('24133-TT', '2026-07-01', 60);
  assert.deepEqual(await publish('2026-08-08T00:00:00Z', true), ['counter 2026-07 2']);
  const [old, revised] = await setsOf('2026-07');
  assert.deepEqual(
    [rowOf(old?.set, '24133').dossiers, rowOf(revised?.set, '24133').dossiers],
    [40, 60],
  );
  assert.deepEqual([rowOf(old?.set, '24133').n, rowOf(revised?.set, '24133').n], [12, 12]);
  assert.deepEqual(await differences(), []);
});

test('a small centre is hidden with its commune, and enough others that the province does not give it away', async () => {
  await answer('24133-TT', '2026-07-15', 3);
  await answer('24121-TT', '2026-07-15', 12);
  await answer('24163-TT', '2026-07-15', 30);
  await publish(AFTER_JULY);
  const set = (await setsOf('2026-07'))[0]?.set;
  assert.equal(rowOf(set, '66').n, 45);
  assert.equal(rowOf(set, '24163').n, 30);
  for (const place of ['24133', '24133-TT', '24121', '24121-TT'])
    assert.deepEqual(
      [rowOf(set, place).n, rowOf(set, place).told],
      [null, { hidden: 'protects-other' }],
    );
  const told = rowOf(set, '66').told;
  assert.ok(!('hidden' in told));
  assert.deepEqual([told.remainder?.centres, told.remainder?.n], [2, 15]);
});

test('what was published refuses to be changed, and a change past that is found', async () => {
  const { pool } = database.db;
  await answer('24133-TT', '2026-07-15', 12);
  await publish(AFTER_JULY);
  for (const change of [
    'update published_sets set revision = 9',
    'delete from published_sets',
    'truncate published_sets',
    'update frozen_counts set n = n + 1',
    'delete from frozen_counts',
  ])
    await assert.rejects(pool.query(change), change);
  assert.deepEqual(await differences(), []);
  await pool.query('alter table frozen_counts disable trigger all');
  await pool.query('update frozen_counts set n = n - 1, counts[5] = counts[5] + 1 where n > 0');
  const frozen = await differences();
  assert.ok(
    frozen.some((text) => text.includes('differs when recomputed')),
    frozen.join(),
  );
  await pool.query('update frozen_counts set n = n + 1, counts[5] = counts[5] - 1 where n > 0');
  assert.deepEqual(await differences(), []);
  await pool.query('alter table published_sets disable trigger all');
  await pool.query(`update published_sets set document = replace(document, '"n":12', '"n":13')`);
  const documents = await differences();
  assert.ok(
    documents.some((text) => text.includes('does not have its hash')),
    documents.join(),
  );
});
