import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addLanguageToDevices } from '@/db/commands/add-language-to-devices';
import { revokeDevice } from '@/db/commands/revoke-device';
import { countDevicesWithout } from '@/db/queries/count-devices-without';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { makeWorld, WORLD_NOW, type World } from '@/db/testing/world';

let database: TestDatabase;
let world: World;

before(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

test('every kiosk in use gets the language once, behind its own; one out of use stays as it was', async () => {
  const { pool } = database.db;
  const kiosk = (languages: readonly string[]) =>
    makeWaitingDevice(pool, world.tree, {
      ...{ placeCode: '24133-TT-1', now: WORLD_NOW, pin: null, openingHours: null },
      languages,
    });
  const usual = await kiosk(['vi', 'en']);
  const first = await kiosk(['rad', 'vi']);
  const revoked = await kiosk(['vi']);
  await revokeDevice(pool, { deviceId: revoked.id, byName: 'Trần Văn Bảo', now: WORLD_NOW });
  assert.equal(await countDevicesWithout(pool, 'rad'), 1);
  assert.equal(await addLanguageToDevices(pool, 'rad'), 1);
  assert.equal(await addLanguageToDevices(pool, 'rad'), 0);
  assert.equal(await countDevicesWithout(pool, 'rad'), 0);
  const { rows } = await pool.query('select id, languages from devices order by id');
  assert.deepEqual(rows, [
    { id: usual.id, languages: ['vi', 'en', 'rad'] },
    { id: first.id, languages: ['rad', 'vi'] },
    { id: revoked.id, languages: ['vi'] },
  ]);
});
