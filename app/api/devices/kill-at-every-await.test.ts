import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createRateLimits } from '@/app/_server/rate-limits';
import { type Carry, SimulatedTablet } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import { type GivenAnswer, judgeStored } from '@/app/api/devices/stored-answers.fixture';
import { Doors, submission } from '@/app/api/doors.fixture';
import { WORLD_NOW } from '@/db/testing/world';

const FEWEST_AWAITS = 40;
const MOST_AWAITS = 400;

type Tab = ReturnType<SimulatedTablet['open']>;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

/** Counts what the tab is told by its disk and by the network, and lets it die instead of hearing one. */
class Reaper {
  private heard = 0;
  private killAt = Number.POSITIVE_INFINITY;
  private generation = 0;
  private victim: Tab | null = null;

  arm(victim: Tab, killAt: number): void {
    Object.assign(this, { victim, killAt, heard: 0 });
  }

  get hasKilled(): boolean {
    return this.heard >= this.killAt;
  }

  /** Whether a tab of that generation may hear what comes now. */
  lets(generation: number): boolean {
    if (generation < this.generation) return false;
    this.heard += 1;
    if (this.heard !== this.killAt) return true;
    this.generation += 1;
    this.victim?.kill();
    return false;
  }

  /** Stands between fake-indexeddb and whoever listens to it. */
  watchDisk(): () => void {
    const events = Object.getPrototypeOf(IDBRequest.prototype) as EventTarget;
    const { addEventListener, removeEventListener } = events;
    const guards = new WeakMap<object, EventListener>();
    const lets = (generation: number) => this.lets(generation);
    const generationNow = () => this.generation;
    events.addEventListener = function (type, listener, options) {
      const generation = generationNow();
      const isCounted = typeof listener === 'function' && ['success', 'complete'].includes(type);
      const guard: EventListener = (event) => {
        if (lets(generation)) (listener as EventListener).call(this, event);
      };
      if (isCounted) guards.set(listener, guard);
      addEventListener.call(this, type, isCounted ? guard : listener, options);
    };
    events.removeEventListener = function (type, listener, options) {
      const guard = listener && guards.get(listener);
      removeEventListener.call(this, type, guard ?? listener, options);
    };
    return () => Object.assign(events, { addEventListener, removeEventListener });
  }

  watchNetwork(carry: Carry): Carry {
    // The tablet lets no dead tab hear how its request ended.
    const gone = () => new TypeError('the tab is gone');
    return async (path, init) => {
      const { generation } = this;
      if (!this.lets(generation)) throw gone();
      const reply = await carry(path, init);
      if (!this.lets(generation)) throw gone();
      return reply;
    };
  }
}

function overTheWire(path: string, init: RequestInit): Promise<Response> {
  const { headers, body } = init;
  return fetch(`${doors.base}${path}`, { method: 'POST', headers, body });
}

/** The tablet of a new kiosk with one tab, quiet and paired. */
async function pairedTablet(reaper: Reaper) {
  const world = new World(WORLD_NOW);
  doors.runtime.now = () => world.now();
  const limits = createRateLimits();
  limits.messages.points = 1_000_000;
  doors.runtime.rateLimits = limits;
  const { id, code } = await waitingKiosk(doors);
  const tablet = new SimulatedTablet(world, reaper.watchNetwork(overTheWire), () => 0.5);
  const tab = tablet.open();
  assert.equal(await tab.link.pair({ code }), 'paired');
  await world.turn(80);
  return { id, world, tablet, tab };
}

async function settled(world: World, tab: Tab): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    await world.turn(60);
    world.passTime(60_000);
    await world.turn(60);
    const { waiting, storage } = tab.link.view();
    if (round > 2 && waiting === 0 && storage === 'ready') break;
  }
}

/** Three people answer, the tab dies at the given await, and another one is opened. */
async function live(reaper: Reaper, killAt: number) {
  const { id, world, tablet, tab } = await pairedTablet(reaper);
  const thanked: string[] = [];
  const given: GivenAnswer[] = [];
  const mark = `${randomUUID()} `;
  reaper.arm(tab, killAt);
  for (let count = 0; count < 3; count += 1) {
    const now = world.now();
    const content = `${mark}${count}`;
    const response = submission({ startedAt: now, submittedAt: now, comment: content });
    given.push({ id: response.id, content });
    void tab.link.keep(response).then(({ kind }) => {
      if (kind === 'kept' && !reaper.hasKilled) thanked.push(response.id);
    });
    await world.turn(7);
  }
  await world.turn(80);
  const { hasKilled } = reaper;
  reaper.arm(tab, Number.POSITIVE_INFINITY);
  tab.kill();
  const next = tablet.open();
  await settled(world, next);
  const { waiting, parked } = next.link.view();
  next.kill();
  const life = { deviceId: id, mark, given, thanked };
  const { stored, ...faults } = await judgeStored(doors.database.db.pool, life);
  return { hasKilled, thanked, faults, waiting, parked };
}

test('a tab that dies at any await of keeping and sending loses nothing and doubles nothing', async (t) => {
  const reaper = new Reaper();
  const unwatch = reaper.watchDisk();
  let kills = 0;
  let thanks = 0;
  try {
    for (let killAt = 1; killAt <= MOST_AWAITS; killAt += 1) {
      const life = await live(reaper, killAt);
      const at = `killed at await ${killAt}`;
      assert.deepEqual(life.faults, { lost: [], doubled: [], miscounted: [], gaps: 0 }, at);
      assert.deepEqual([life.waiting, life.parked], [0, 0], `${at}: left on the tablet`);
      thanks += life.thanked.length;
      if (!life.hasKilled) {
        assert.equal(life.thanked.length, 3, 'nobody died, so everybody is thanked');
        break;
      }
      kills += 1;
    }
  } finally {
    unwatch();
  }
  assert.ok(kills >= FEWEST_AWAITS && kills < MOST_AWAITS, `${kills} awaits`);
  t.diagnostic(`${kills} awaits, ${thanks} thanked`);
});
