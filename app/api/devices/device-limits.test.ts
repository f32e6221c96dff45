import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trustedProxies } from '@/app/_server/client-address';
import { createRateLimits } from '@/app/_server/rate-limits';
import { drawnKey, Tablet, waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';

const PAIR = '/api/v1/devices/pair';

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

test('guessing codes is stopped, and then the right one too, until the time is over', async () => {
  const { code } = await waitingKiosk(doors);
  const limits = createRateLimits();
  doors.runtime.rateLimits = limits;
  const guess = () => doors.post({ code: 'ACDEFGHJ', key: drawnKey(), shell: '1' }, {}, PAIR);
  for (let tries = 0; tries < limits.wrongCodes.points; tries += 1) {
    assert.equal((await guess()).response.status, 404);
  }
  const right = await doors.post({ code, key: drawnKey(), shell: '1' }, {}, PAIR);
  assert.equal(right.response.status, 429);
  assert.ok(Number(right.response.headers.get('retry-after')) > 0);
  doors.runtime.rateLimits = createRateLimits();
});

test('behind a trusted proxy one stranger’s guesses stop no tablet; a header from a stranger gives no new tries', async () => {
  const { code } = await waitingKiosk(doors);
  const { config } = doors.runtime;
  const limits = createRateLimits();
  doors.runtime.rateLimits = limits;
  const ask = (wish: string, from: string) =>
    doors.post({ code: wish, key: drawnKey(), shell: '1' }, { 'X-Forwarded-For': from }, PAIR);
  const statuses = async (from: (at: number) => string) => {
    const found = [];
    for (let at = 0; at <= limits.wrongCodes.points; at += 1) {
      found.push((await ask('ACDEFGHJ', from(at))).response.status);
    }
    return [...new Set(found)];
  };
  try {
    assert.deepEqual(await statuses((at) => `198.51.100.${at}`), [404, 429]);
    doors.runtime.config = { ...config, isTrustedProxy: trustedProxies(['loopback']) };
    assert.deepEqual(await statuses(() => '203.0.113.9'), [404, 429]);
    assert.equal((await ask(code, '203.0.113.9')).response.status, 429);
    assert.equal((await ask(code, '198.51.100.1')).response.status, 200);
  } finally {
    doors.runtime.config = config;
    doors.runtime.rateLimits = createRateLimits();
  }
});

test('a kiosk that says too much is asked to wait, by its key; another at the same address is not', async () => {
  const [loud, calm] = [await Tablet.paired(doors), await Tablet.paired(doors)];
  const { points } = doors.runtime.rateLimits.messages;
  await doors.runtime.rateLimits.messages.penalty(String(loud.id), points);
  const asked = await loud.send([loud.kept(1)]);
  assert.equal(asked.response.status, 429);
  assert.ok(Number(asked.response.headers.get('retry-after')) > 0);
  assert.equal((await calm.send([calm.kept(1)])).response.status, 200);
});

test('keys that no kiosk has are asked for only so often; a tablet that was heard before is heard all the same', async () => {
  const limits = createRateLimits();
  doors.runtime.rateLimits = limits;
  const [heard, silent] = [await Tablet.paired(doors), await Tablet.paired(doors)];
  assert.equal((await heard.tell()).response.status, 200);
  const unknown = () =>
    doors.post({}, { Authorization: `Bearer ${drawnKey()}` }, `/api/v1/devices/${heard.id}/status`);
  for (let tries = 0; tries < limits.unknownKeys.points; tries += 1) {
    assert.equal((await unknown()).response.status, 401);
  }
  const refused = await unknown();
  assert.equal(refused.response.status, 429);
  assert.ok(Number(refused.response.headers.get('retry-after')) > 0);
  assert.equal((await heard.tell()).response.status, 200);
  assert.equal((await silent.tell()).response.status, 429);
  doors.runtime.rateLimits = createRateLimits();
  assert.equal((await silent.tell()).response.status, 200);
});
