import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { KillMachine } from '@/app/api/devices/kill-machine.fixture';
import { embeddedWorld } from '@/db/embedded/embedded-test-world.fixture';

const KILLS = 9;

test('server and PostgreSQL killed with -9 while a batch is under way: whatever is thanked for is stored exactly once', async (t) => {
  const { folder, start } = embeddedWorld(t);
  const { url } = await start();
  const seed = randomInt(1, 2_000_000_000);
  t.diagnostic(`seed ${seed}`);
  const told = await new KillMachine({ url, folder, seed }).run(KILLS);
  const { kills, thanked, stored, ...faults } = told;
  t.diagnostic(`${JSON.stringify(kills)} killed, ${thanked} thanked, ${stored} stored`);
  assert.deepEqual(faults, { lost: [], doubled: [], miscounted: [], gaps: 0 });
  assert.equal(kills.server + kills.postgres + kills.both, KILLS);
  assert.ok(thanked >= KILLS && stored >= thanked);
});

test('the machine sees a door that acknowledges before COMMIT', async (t) => {
  const { folder, start } = embeddedWorld(t);
  const { url } = await start();
  const told = await new KillMachine({ url, folder, seed: 1, acknowledgesAtOnce: true }).run(3);
  assert.ok(told.lost.length > 0, 'some were thanked for and are not there');
  assert.ok(told.gaps > 0, 'and the server misses their numbers');
});
