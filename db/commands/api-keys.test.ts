import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApiKey } from '@/db/commands/create-api-key';
import { revokeApiKey } from '@/db/commands/revoke-api-key';
import { findApiKeyOwner } from '@/db/queries/find-api-key-owner';
import { listApiKeys } from '@/db/queries/list-api-keys';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { Instant } from '@/lib/time/instant';

const at = (minute: number) => `2026-10-05T01:0${minute}:00.000Z` as Instant;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

before(async () => {
  database = await createTestDatabase();
  await database.db.pool.query(
    `insert into users (id, name, email) values ('a', 'An', 'an@x.example'), ('b', 'Ba', 'ba@x.example')`,
  );
});
after(() => database.drop());

test('a key is told once, kept as a hash, and opens for its owner until it is revoked', async () => {
  const { pool } = database.db;
  const made = await createApiKey(pool, { userId: 'a', name: 'Báo cáo', now: at(1) });
  assert.match(made.key, /^hl_[\w-]{43}$/);
  assert.equal(made.prefix, made.key.slice(0, 10));
  const { rows } = await pool.query('select api_keys::text as row from api_keys');
  assert.ok(!rows[0].row.includes(made.key.slice(10)));
  assert.equal(await findApiKeyOwner(pool, made.key), 'a');
  assert.equal(await findApiKeyOwner(pool, `${made.key.slice(0, -1)}!`), null);

  assert.equal(await revokeApiKey(pool, { id: made.id, userId: 'b', now: at(2) }), false);
  assert.equal(await findApiKeyOwner(pool, made.key), 'a');
  assert.equal(await revokeApiKey(pool, { id: made.id, userId: 'a', now: at(3) }), true);
  assert.equal(await findApiKeyOwner(pool, made.key), null);
  assert.equal(await revokeApiKey(pool, { id: made.id, userId: 'a', now: at(4) }), false);
  const [listed] = await listApiKeys(pool, 'a');
  assert.equal(listed?.revokedAt, at(3));
});

test('an account lists its own keys, those in use first', async () => {
  const { pool } = database.db;
  const old = await createApiKey(pool, { userId: 'b', name: 'old', now: at(1) });
  const revoked = await createApiKey(pool, { userId: 'b', name: 'revoked', now: at(2) });
  const fresh = await createApiKey(pool, { userId: 'b', name: 'new', now: at(3) });
  await revokeApiKey(pool, { id: revoked.id, userId: 'b', now: at(4) });
  assert.deepEqual(
    (await listApiKeys(pool, 'b')).map((key) => [key.id, key.name, key.createdAt, key.revokedAt]),
    [
      [fresh.id, 'new', at(3), null],
      [old.id, 'old', at(1), null],
      [revoked.id, 'revoked', at(2), at(4)],
    ],
  );
});
