import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { addMembership } from '@/db/commands/add-membership';
import { issueFirstAccountToken } from '@/db/commands/issue-first-account-token';
import { spendFirstAccountToken } from '@/db/commands/spend-first-account-token';
import { isFirstAccountTokenOpen } from '@/db/queries/is-first-account-token-open';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { PlaceId } from '@/lib/places/place';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

const now = '2026-10-05T01:00:00.000Z' as Instant;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let placeId: PlaceId;

before(async () => {
  database = await createTestDatabase();
  const { rows } = await database.db.pool.query(
    `insert into places (code, kind, name_vi, name_en, valid_from)
     values ('66', 'province', 'Tỉnh', 'Province', '2025-07-01') returning id`,
  );
  placeId = rows[0].id;
});
beforeEach(async () => {
  await database.db.pool.query(
    'delete from memberships; delete from users; delete from installation',
  );
  await database.db.pool.query(
    `insert into installation (id, kind, created_at) values (1, 'real', $1)`,
    [now],
  );
});
after(() => database.drop());

const later = (milliseconds: number) =>
  instantFromMilliseconds(instantMilliseconds(now) + milliseconds);

async function issued(): Promise<string> {
  const made = await issueFirstAccountToken(database.db.pool, { now });
  if (!made) throw new Error('expected a token');
  assert.equal(made.expiresAt, later(24 * 3_600_000));
  return made.token;
}

async function makeAccount(): Promise<string> {
  const { pool } = database.db;
  await pool.query(`insert into users (id, name, email) values ('a', 'An', 'an@x.example')`);
  await addMembership(pool, { userId: 'a', placeId, now });
  return 'a';
}

test('a token makes one account, and is spent with it', async () => {
  const { pool } = database.db;
  const token = await issued();
  assert.equal(await isFirstAccountTokenOpen(pool, { token, now }), true);
  assert.deepEqual(await spendFirstAccountToken(pool, { token, now }, makeAccount), {
    kind: 'made',
    account: 'a',
  });
  assert.equal(await isFirstAccountTokenOpen(pool, { token, now }), false);
  assert.deepEqual(await spendFirstAccountToken(pool, { token, now }, assert.fail), {
    kind: 'refused',
  });
  assert.equal(await issueFirstAccountToken(pool, { now }), null);
});

test('is refused when wrong, out of date, or replaced by a newer one', async () => {
  const { pool } = database.db;
  const first = await issued();
  const second = await issued();
  for (const token of [first, `${second}x`, '']) {
    const result = await spendFirstAccountToken(pool, { token, now }, assert.fail);
    assert.deepEqual(result, { kind: 'refused' });
  }
  const atEnd = { token: second, now: later(24 * 3_600_000) };
  assert.equal(await isFirstAccountTokenOpen(pool, atEnd), false);
  assert.deepEqual(await spendFirstAccountToken(pool, atEnd, assert.fail), { kind: 'refused' });
  const before = { token: second, now: later(24 * 3_600_000 - 1) };
  assert.equal((await spendFirstAccountToken(pool, before, makeAccount)).kind, 'made');
});

test('opens again, until the same moment, when no account was made', async () => {
  const { pool } = database.db;
  const token = await issued();
  const notMade = await spendFirstAccountToken(pool, { token, now }, async () => null);
  assert.deepEqual(notMade, { kind: 'not-made' });
  const failing = spendFirstAccountToken(pool, { token, now }, () =>
    Promise.reject(new Error('no')),
  );
  await assert.rejects(failing, /^Error: no$/);
  const atEnd = { token, now: later(24 * 3_600_000) };
  assert.equal(await isFirstAccountTokenOpen(pool, atEnd), false);
  assert.equal((await spendFirstAccountToken(pool, { token, now }, makeAccount)).kind, 'made');
});

test('of many who use it at once, one makes an account', async () => {
  const { pool } = database.db;
  const token = await issued();
  let made = 0;
  const results = await Promise.all(
    Array.from({ length: 20 }, () =>
      spendFirstAccountToken(pool, { token, now }, async () => {
        made += 1;
        return makeAccount();
      }),
    ),
  );
  assert.equal(made, 1);
  assert.equal(results.filter((result) => result.kind === 'made').length, 1);
});

test('a demonstration issues none', async () => {
  const { pool } = database.db;
  await pool.query(`update installation set kind = 'demonstration'`);
  assert.equal(await issueFirstAccountToken(pool, { now }), null);
});
