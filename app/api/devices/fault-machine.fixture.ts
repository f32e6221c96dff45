import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { createRateLimits } from '@/app/_server/rate-limits';
import { type Carry, SimulatedTablet, World } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import type { Doors } from '@/app/api/doors.fixture';
import { type Database, openDatabase } from '@/db/client';
import { changeDevice } from '@/db/commands/change-device';
import { issuePairingCode } from '@/db/commands/issue-pairing-code';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { WORLD_NOW } from '@/db/testing/world';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import { seededRandom } from '@/lib/statistics/seeded-random';
import { dayOfInstant, type Instant, instantFromMilliseconds } from '@/lib/time/instant';

const YEAR_MS = 365 * 86_400_000;
const HEALING_ROUNDS = 400;
const MESSAGES_ENOUGH = 1_000_000;

/** What may happen to a request on its way. */
const FATES = [
  'arrives',
  'arrives',
  'arrives',
  'lost',
  'reply lost',
  'half a reply',
  'doubled',
  'late',
  '502',
  'hotspot',
  'too many',
  'database cut',
] as const;

export type Told = {
  seed: number;
  requests: number;
  thanked: number;
  stored: number;
  lost: string[];
  doubled: string[];
  /** Given on a day that is not the one it counts for, though its clock was held for known. */
  misdated: string[];
  gaps: number;
  /** The tablet did not end with the settings that its managers gave it last. */
  isSetupStale: boolean;
};

/** A deliberate fault, to show that the machine sees it. */
export type Sabotage = {
  /** Stands between the tablet and the doors. */
  carry?: (carry: Carry) => Carry;
  /** Thanks before the disk has the answer. */
  thanksAtOnce?: boolean;
  serverBehindMs?: number;
};

type Given = { id: string; at: Instant };

/** One tablet through a random life of faults, from a seed; at the end everything is made whole again. */
export class FaultMachine {
  private readonly random: () => number;
  private readonly world = new World(WORLD_NOW);
  private readonly tablet: SimulatedTablet;
  private readonly tabs: ReturnType<SimulatedTablet['open']>[] = [];
  private readonly late: (() => Promise<unknown>)[] = [];
  private readonly thanked: Given[] = [];
  private readonly handedIn = new Map<string, Instant>();
  private isNetworkUp = true;
  private isHealed = false;
  private requests = 0;
  private deviceId = 0;
  private idleSeconds = 60;
  /** A connection past the doors' own, to cut theirs. */
  private readonly knife: Database;

  constructor(
    private readonly doors: Doors,
    private readonly seed: number,
    private readonly sabotage: Sabotage = {},
  ) {
    this.random = seededRandom(seed);
    this.knife = openDatabase(doors.database.url, { maxConnections: 1 });
    const carry: Carry = (path, init) => this.deliver(path, init);
    const wrapped = sabotage.carry?.(carry) ?? carry;
    this.tablet = new SimulatedTablet(this.world, wrapped, this.random);
  }

  async run(): Promise<Told> {
    const { doors, world } = this;
    const behindMs = this.sabotage.serverBehindMs ?? 0;
    doors.runtime.now = () => instantFromMilliseconds(world.nowMs - behindMs);
    const limits = createRateLimits();
    limits.messages.points = MESSAGES_ENOUGH;
    doors.runtime.rateLimits = limits;
    this.deviceId = (await waitingKiosk(doors)).id;
    await this.pairFirstTab();
    const steps = 12 + Math.floor(this.random() * 20);
    for (let step = 0; step < steps; step += 1) await this.step();
    const isSetupStale = await this.heal();
    await this.knife.close();
    return { ...(await this.judge()), isSetupStale };
  }

  private async pairFirstTab(): Promise<void> {
    const tab = this.tablet.open();
    this.tabs.push(tab);
    this.isHealed = true;
    const made = await issuePairingCode(this.doors.database.db.pool, {
      deviceId: this.deviceId,
      now: this.world.now(),
    });
    const outcome = await tab.link.pair({ code: made?.code ?? '' });
    if (outcome !== 'paired') throw new Error(`expected to be paired, found ${outcome}`);
    this.isHealed = false;
  }

  private pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[Math.floor(this.random() * choices.length)];
    if (choice === undefined) throw new Error('expected choices');
    return choice;
  }

  private async step(): Promise<void> {
    const deeds = [
      () => this.answer(),
      () => this.answer(),
      () => this.answer(),
      () => this.world.turn(Math.floor(this.random() * 40)),
      () => this.passTime(this.pick([1_000, 30_000, 300_000, 3_600_000])),
      () => this.killTab(),
      () => this.openTab(),
      () => this.deliverLate(),
      () => {
        this.isNetworkUp = !this.isNetworkUp;
      },
      () => {
        this.tablet.aheadMs = this.pick([0, YEAR_MS, -YEAR_MS, 90_000]);
      },
      () => {
        this.tablet.isDiskFull = this.pick([false, false, true]);
      },
      () => this.tablet.closeDisk(),
      () => this.changeSetup(),
    ];
    await this.pick(deeds)();
    await this.world.turn(Math.floor(this.random() * 6));
  }

  /** Somebody presses "send"; whether the thanks are seen depends on the tab's life. */
  private async answer(): Promise<void> {
    if (this.tabs.length === 0) this.openTab();
    const tab = this.pick(this.tabs);
    const given = { id: randomUUID(), at: this.world.now() };
    const wall = instantFromMilliseconds(this.world.nowMs + this.tablet.aheadMs);
    const response = {
      id: given.id,
      centre: '24133-TT',
      counter: '24133-TT-1',
      questionnaire: { code: 'counter', version: 1 },
      channel: 'kiosk',
      language: 'vi',
      startedAt: wall,
      submittedAt: wall,
      ratings: { overall: 5, access: 4, procedures: 4, officials: 5, result: 4, feedback: 4 },
    };
    this.handedIn.set(given.id, given.at);
    if (this.sabotage.thanksAtOnce) this.thanked.push(given);
    const kept = tab.link.keep(response).then((outcome) => {
      const isSeen = this.tabs.includes(tab) && !this.sabotage.thanksAtOnce;
      if (outcome.kind === 'kept' && isSeen) this.thanked.push(given);
    });
    if (this.random() < 0.5) {
      // The tab may be killed in the middle of it.
      void kept;
      return;
    }
    await Promise.race([kept, this.world.turn(200)]);
  }

  private openTab(): void {
    if (this.tabs.length < 2) this.tabs.push(this.tablet.open());
  }

  private killTab(): void {
    const tab = this.tabs.splice(Math.floor(this.random() * this.tabs.length), 1)[0];
    tab?.kill();
  }

  private async passTime(mostMs: number): Promise<void> {
    await this.world.turn(60);
    this.world.passTime(mostMs);
    await this.world.turn(60);
  }

  private async changeSetup(): Promise<void> {
    this.idleSeconds = 30 + Math.floor(this.random() * 90);
    const place = this.doors.world.tree.find('24133-TT-1');
    if (!place) throw new Error('expected the counter');
    await changeDevice(this.knife.pool, {
      deviceId: this.deviceId,
      name: 'Kiosk Quầy 1',
      placeId: place.id,
      questionnaireCode: 'counter',
      languages: ['vi', 'en'],
      openingHours: USUAL_OPENING_HOURS,
      idleSeconds: this.idleSeconds,
    });
  }

  /** The server's connections end while it works on a request: before, in or after the transaction. */
  private async cutDatabase(during: () => Promise<Response>): Promise<Response> {
    const reply = during();
    reply.catch(() => {});
    const waits = Math.floor(this.random() * 8);
    for (let wait = 0; wait < waits; wait += 1) await this.knife.pool.query('select 1');
    await this.knife.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return reply;
  }

  /** The door's own refusal, as for a device that says too much. */
  private async refuseAsTooMany(arrive: () => Promise<Response>): Promise<Response> {
    const { messages } = this.doors.runtime.rateLimits;
    messages.points = 0;
    try {
      return await arrive();
    } finally {
      messages.points = MESSAGES_ENOUGH;
    }
  }

  private async deliverLate(): Promise<void> {
    const at = Math.floor(this.random() * this.late.length);
    await this.late.splice(at, 1)[0]?.();
  }

  private async deliver(path: string, init: RequestInit): Promise<Response> {
    this.requests += 1;
    const arrive = () =>
      fetch(`${this.doors.base}${path}`, {
        method: 'POST',
        headers: init.headers,
        body: init.body,
      });
    if (this.isHealed) return arrive();
    if (!this.isNetworkUp) throw new TypeError('Failed to fetch');
    const page = (status: number) =>
      new Response('<p>Wi-Fi</p>', { status, headers: { 'Content-Type': 'text/html' } });
    switch (this.pick(FATES)) {
      case 'arrives':
        return arrive();
      case 'lost':
        throw new TypeError('Failed to fetch');
      case 'reply lost':
        await arrive();
        throw new TypeError('Failed to fetch');
      case 'half a reply': {
        const reply = await arrive();
        const text = await reply.text();
        return new Response(text.slice(0, text.length / 2), reply);
      }
      case 'doubled':
        await arrive();
        return arrive();
      case 'late':
        this.late.push(arrive);
        throw new TypeError('Failed to fetch');
      case '502':
        return page(502);
      case 'hotspot':
        return page(200);
      case 'too many':
        return this.refuseAsTooMany(arrive);
      case 'database cut':
        return this.cutDatabase(arrive);
    }
  }

  /**
   * The network is back, the disk has space, a tab is open, and time goes on until nothing waits any more.
   * @returns whether the tablet still works with settings of before
   */
  private async heal(): Promise<boolean> {
    this.isHealed = true;
    this.tablet.isDiskFull = false;
    // What the cut database said last is heard before it is used again.
    await this.doors.database.db.pool.query('select 1').catch(() => {});
    let isSetupStale = true;
    if (this.tabs.length === 0) this.openTab();
    while (this.late.length > 0) await this.deliverLate();
    for (let round = 0; round < HEALING_ROUNDS; round += 1) {
      await this.passTime(60_000);
      const [tab] = this.tabs;
      const view = tab?.link.view();
      isSetupStale = view?.setup?.idleSeconds !== this.idleSeconds;
      const isRested = view?.waiting === 0 && view.storage === 'ready' && !isSetupStale;
      if (isRested && round > 3) break;
    }
    while (this.tabs.length > 0) this.killTab();
    await this.world.turn(60);
    return isSetupStale;
  }

  private async judge(): Promise<Omit<Told, 'isSetupStale'>> {
    const { pool } = this.doors.database.db;
    const { rows } = await pool.query<{ id: string; day: string; clock: number; times: number }>(
      `select responses.id, day::text, max(clock)::integer as clock, count(*)::integer as times
       from device_receipts join responses on responses.id = response_id
       where device_id = $1 group by responses.id`,
      [this.deviceId],
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    const gaps = await listDeviceGaps(pool, this.deviceId);
    return {
      seed: this.seed,
      requests: this.requests,
      thanked: this.thanked.length,
      stored: rows.length,
      lost: this.thanked.filter(({ id }) => !stored.has(id)).map(({ id }) => id),
      doubled: rows
        .filter(({ id, times }) => times > 1 || !this.handedIn.has(id))
        .map(({ id }) => id),
      misdated: rows
        .filter(({ id, day, clock }) => {
          const at = this.handedIn.get(id);
          return clock < 2 && at !== undefined && dayOfInstant(at) !== day;
        })
        .map(({ id }) => id),
      gaps: (gaps?.gaps.length ?? 0) + (gaps?.usedTwice.length ?? 0),
    };
  }
}
