import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Carry, SimulatedTablet } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { openRecovery } from '@/lib/devices/recovery';
import type { Instant } from '@/lib/time/instant';

const YEAR_MS = 365 * 86_400_000;
const text = { vi: 'a', en: 'a' };
const SETUP = {
  device: 7,
  version: 'v1',
  name: 'Kiosk Quầy 1',
  place: { centre: '24133-TT', counter: null, centreName: text, counterName: null },
  questionnaire: {
    code: 'counter',
    version: 1,
    name: text,
    items: [],
    reasons: [],
    asksProfile: false,
  },
  languages: ['vi'],
  idleSeconds: 45,
  openingHours: null,
  pin: null,
  isDemonstration: false,
};

/** A server that pairs, may tell the time, and takes no answers. */
class Wire {
  key = '';
  tellsTime = true;

  constructor(private readonly world: World) {}

  readonly carry: Carry = async (path, init) => {
    if (path.endsWith('/pair')) {
      this.key = JSON.parse(String(init.body)).key;
      return Response.json({ device: 7, setup: SETUP });
    }
    if (!path.endsWith('/status') || !this.tellsTime) throw new TypeError('Failed to fetch');
    return Response.json({ now: this.world.now(), shell: null, setup: null });
  };
}

async function exportedAfterAnswer(tellsTime: boolean) {
  const world = new World('2026-11-30T03:00:00.000Z' as Instant);
  const wire = new Wire(world);
  wire.tellsTime = tellsTime;
  const tablet = new SimulatedTablet(world, wire.carry, () => 0.5);
  tablet.aheadMs = -YEAR_MS;
  const { link, kill } = tablet.open();
  assert.equal(await link.pair({ code: 'ACDEFGHJ' }), 'paired');
  await world.turn(80);
  assert.equal((await link.keep({ id: randomUUID() })).kind, 'kept');
  const file = await link.recoveryText();
  kill();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(wire.key)));
  const opened = await openRecovery(hash, file);
  assert.ok(opened.ok);
  return { payload: opened.payload, contactAt: world.now() };
}

test('an answer and the file tell what the last contact found the clock ahead of the server', async () => {
  const { payload, contactAt } = await exportedAfterAnswer(true);
  const known = { lastContactAt: contactAt, clockOffsetMs: -YEAR_MS };
  assert.deepEqual(payload.contact, known);
  const { lastContactAt, clockOffsetMs } = payload.answers[0]?.kept ?? {};
  assert.deepEqual({ lastContactAt, clockOffsetMs }, known);
});

test('without a contact nothing is claimed of the clock', async () => {
  const { payload } = await exportedAfterAnswer(false);
  assert.equal('contact' in payload, false);
  const { kept } = payload.answers[0] ?? {};
  assert.equal(kept?.lastContactAt, null);
  assert.equal(kept && 'clockOffsetMs' in kept, false);
});
