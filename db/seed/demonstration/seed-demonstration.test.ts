import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { PoolClient } from 'pg';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { findRollupDifferences } from '@/db/commands/rebuild-rollups';
import { seedDemonstration } from '@/db/seed/demonstration/seed-demonstration';
import { loadProvince } from '@/db/seed/province';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { day } from '@/lib/time/day';
import { instantOnDay } from '@/lib/time/instant';

const today = day('2026-03-21');
const centres = ['66-TT', '24373-TT', '24221-TT'];
const dossierKey = (code: string) => createHmac('sha256', 'test').update(code).digest();

let world: TestDatabase;
let client: PoolClient;

before(async () => {
  world = await createTestDatabase();
  client = await world.db.pool.connect();
  await publishQuestionnaires(client, PUBLISHED_QUESTIONNAIRES, instantOnDay(today, 0));
});

after(async () => {
  client.release();
  await world.drop();
});

async function seedSmallWorld() {
  return seedDemonstration(client, { today, dossierKey, centres, days: 30 });
}

async function one<Row>(sql: string): Promise<Row> {
  const { rows } = await client.query(sql);
  return rows[0] as Row;
}

async function everyResponse(): Promise<string> {
  const { rows } = await client.query(
    `select r.*, p.code as centre from responses r join places p on p.id = r.centre_id order by r.id`,
  );
  const { length } = rows;
  assert.ok(length > 0);
  const withoutKeys = rows.map(({ centre_id: _c, counter_id: _k, ...row }) => row);
  return createHash('sha256').update(JSON.stringify(withoutKeys)).digest('hex');
}

test('what is rolled back leaves nothing, and the next try gives the same rows', async () => {
  await client.query('begin');
  await seedSmallWorld();
  const first = await everyResponse();
  await client.query('rollback');
  const left = await one(
    `select (select count(*)::int from responses) as responses,
            (select count(*)::int from dossier_counts) as dossiers,
            (select count(*)::int from places) as places`,
  );
  assert.deepEqual(left, { responses: 0, dossiers: 0, places: 0 });

  await client.query('begin');
  const seeded = await seedSmallWorld();
  await client.query('commit');
  assert.equal(await everyResponse(), first);
  const counted = await one(
    `select (select count(*)::int from responses) as responses,
            (select count(*)::int from dossier_counts) as "dossierDays",
            (select count(*)::int from places) as places`,
  );
  assert.deepEqual(counted, seeded);
});

test('rollups equal a recount, and every response is judged', async () => {
  assert.deepEqual(await findRollupDifferences(client), []);
  const { n } = await one<{ n: number }>('select sum(n)::int as n from rollups');
  const { responses } = await one<{ responses: number }>(
    'select count(*)::int as responses from responses',
  );
  assert.equal(n, responses);
  const setAside = await one<{ assisted: number; counted: number }>(
    `select count(*) filter (where channel = 3 and set_aside_by = 0)::int as assisted,
            count(*) filter (where set_aside_by = 0)::int as counted from responses`,
  );
  assert.equal(setAside.assisted, 0);
  assert.ok(setAside.counted > responses / 2);
});

test('responses belong to counters of their centre and to days of the period', async () => {
  const found = await one(
    `select count(*) filter (where counter.parent_id <> r.centre_id)::int as strangers,
            min(r.day) >= '2026-02-19' and max(r.day) <= '2026-03-20' as within,
            count(*) filter (where centre.code = '24221-TT')::int as silent,
            count(distinct octet_length(fingerprint))::int = 1
              and min(octet_length(fingerprint)) = 32 as fingerprints,
            bool_and(dossier_key is null or octet_length(dossier_key) = 32) as keys
     from responses r join places centre on centre.id = r.centre_id
     left join places counter on counter.id = r.counter_id`,
  );
  assert.deepEqual(found, {
    strangers: 0,
    within: true,
    silent: 0,
    fingerprints: true,
    keys: true,
  });
});

test('loading the province again changes nothing', async () => {
  const before = await one(`select md5(string_agg(places::text, '' order by id)) from places`);
  assert.equal(await loadProvince(client, { counters: true }), 0);
  assert.equal(await loadProvince(client, { counters: false }), 0);
  assert.deepEqual(
    await one(`select md5(string_agg(places::text, '' order by id)) from places`),
    before,
  );
});
