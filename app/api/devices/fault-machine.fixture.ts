import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { createRateLimits } from '@/app/_server/rate-limits';
import { receiveRecovery } from '@/app/_server/receive-recovery';
import { type Carry, SimulatedTablet } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { FaultyNetwork, MESSAGES_ENOUGH } from '@/app/api/devices/faulty-network.fixture';
import { waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import { judgeLife, type Told, type TrulyGiven } from '@/app/api/devices/told-life.fixture';
import type { Doors } from '@/app/api/doors.fixture';
import { type Database, openDatabase } from '@/db/client';
import { changeDevice } from '@/db/commands/change-device';
import { issuePairingCode } from '@/db/commands/issue-pairing-code';
import { findListedDevice } from '@/db/queries/list-devices';
import { WORLD_NOW } from '@/db/testing/world';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import { seededRandom } from '@/lib/statistics/seeded-random';
import { day } from '@/lib/time/day';
import { instantFromMilliseconds, instantMilliseconds, instantOnDay } from '@/lib/time/instant';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
/** What a clock without a battery begins with. */
const RESET_MS = instantMilliseconds(instantOnDay(day('2020-01-01'), 0));
const HEALING_ROUNDS = 400;

/** A deliberate fault, to show that the machine sees it. */
export type Sabotage = {
  /** Stands between the tablet and the doors. */
  carry?: (carry: Carry) => Carry;
  /** Thanks before the disk has the answer. */
  thanksAtOnce?: boolean;
  serverBehindMs?: number;
  /** Where nothing would ever come to rest, a few are enough. */
  healingRounds?: number;
};

/** One tablet through a random life of faults, from a seed; at the end everything is made whole again. */
export class FaultMachine {
  private readonly random: () => number;
  private readonly world: World;
  private readonly tablet: SimulatedTablet;
  private readonly network: FaultyNetwork;
  private readonly tabs: ReturnType<SimulatedTablet['open']>[] = [];
  private readonly files: string[] = [];
  private readonly given: TrulyGiven[] = [];
  private readonly thanked: string[] = [];
  private readonly mark = `${randomUUID()} `;
  private deviceId = 0;
  private idleSeconds = 60;
  private readonly knife: Database;

  constructor(
    private readonly doors: Doors,
    private readonly seed: number,
    private readonly sabotage: Sabotage = {},
  ) {
    this.random = seededRandom(seed);
    // From 20 November on, so that some lives see the end of the month.
    const startMs = instantMilliseconds(WORLD_NOW) + this.random() * 11 * DAY_MS;
    this.world = new World(instantFromMilliseconds(Math.round(startMs)));
    this.knife = openDatabase(doors.database.url, { maxConnections: 1 });
    this.network = new FaultyNetwork(doors, this.world, this.random, this.knife);
    this.network.isOldKiosk = this.random() < 0.2;
    const carry: Carry = (path, init) => this.network.deliver(path, init);
    const wrapped = sabotage.carry?.(carry) ?? carry;
    this.tablet = new SimulatedTablet(this.world, wrapped, this.random);
    this.tablet.aheadMs = this.pick([0, 0, 0, 90_000, YEAR_MS, -YEAR_MS, -3 * DAY_MS]);
  }

  async run(): Promise<Told> {
    const { doors, world } = this;
    const startMs = world.nowMs;
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
    const daysLong = (world.nowMs - startMs) / DAY_MS;
    const { deviceId, mark, given, thanked, network, seed } = this;
    const life = { deviceId, mark, given, thanked, heldBackMs: network.heldBackMs };
    const judged = await judgeLife(doors.database.db.pool, life);
    return { ...judged, seed, requests: network.requests, daysLong, isSetupStale };
  }

  private async pairFirstTab(): Promise<void> {
    const tab = this.tablet.open();
    this.tabs.push(tab);
    const made = await issuePairingCode(this.doors.database.db.pool, {
      deviceId: this.deviceId,
      now: this.world.now(),
    });
    const outcome = await tab.link.pair({ code: made?.code ?? '' });
    if (outcome !== 'paired') throw new Error(`expected to be paired, found ${outcome}`);
    this.network.isHealed = false;
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
      () => this.answer(),
      () => this.world.turn(Math.floor(this.random() * 40)),
      () => this.world.pass(this.pick([1_000, 30_000, 300_000, HOUR_MS])),
      () => this.night(),
      () => this.outage(),
      () => this.restart(this.pick([60_000, HOUR_MS])),
      () => this.killTab(),
      () => this.openTab(),
      () => this.network.deliverLate(),
      () => this.exportFile(),
      () => this.importFile(),
      () => {
        this.network.isUp = !this.network.isUp;
      },
      () => {
        this.tablet.aheadMs = this.pick([0, 0, YEAR_MS, -YEAR_MS, 90_000]);
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
    const content = `${this.mark}${this.given.length}`;
    const given = { id: randomUUID(), content, atMs: this.world.nowMs };
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
      comment: content,
    };
    this.given.push(given);
    if (this.sabotage.thanksAtOnce) this.thanked.push(given.id);
    const kept = tab.link.keep(response).then((outcome) => {
      const isSeen = this.tabs.includes(tab) && !this.sabotage.thanksAtOnce;
      if (outcome.kind === 'kept' && isSeen) this.thanked.push(given.id);
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

  /** Switched off for a while; cheap clocks begin anew then. */
  private restart(offMs: number): void {
    while (this.tabs.length > 0) this.killTab();
    this.world.sleep(offMs);
    if (this.random() < 0.3) this.tablet.aheadMs = RESET_MS - this.world.nowMs;
    this.openTab();
  }

  /** The tablet stays awake, sleeps or is switched off until the morning. */
  private async night(): Promise<void> {
    const lengthMs = (9 + 6 * this.random()) * HOUR_MS;
    await this.world.turn(60);
    await this.pick([
      () => this.world.pass(lengthMs),
      () => this.world.sleep(lengthMs),
      () => this.restart(lengthMs),
    ])();
    await this.world.pass(30_000);
  }

  private async outage(): Promise<void> {
    this.network.isUp = false;
    const days = 1 + Math.floor(this.random() * 4);
    for (let day = 0; day < days; day += 1) {
      await this.answer();
      await this.world.pass((1 + 8 * this.random()) * HOUR_MS);
      await this.answer();
      if (this.random() < 0.2) this.tablet.aheadMs = 0;
      await this.night();
    }
    this.network.isUp = true;
  }

  private async exportFile(): Promise<void> {
    if (this.tabs.length === 0) this.openTab();
    const sealed = this.pick(this.tabs).link.recoveryText();
    const text = await Promise.race([sealed.catch(() => null), this.world.turn(200)]);
    if (text) this.files.push(text);
  }

  /** An officer brings one of the files to the server, however old it is. */
  private async importFile(): Promise<void> {
    const [text] = this.files.splice(Math.floor(this.random() * this.files.length), 1);
    const { runtime } = this.doors;
    const device = await findListedDevice(this.knife.pool, this.deviceId);
    if (!text || !device) return;
    // What a cut left of the doors' connections must not keep the file out.
    await this.doors.database.db.pool.query('select 1').catch(() => {});
    const taken = await receiveRecovery({ ...runtime, db: this.knife }, { device, text });
    if (taken.kind !== 'taken')
      throw new Error(`expected the file to be taken, found ${taken.kind}`);
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

  /**
   * The network is back, the disk has space, a tab is open, and time goes on until nothing waits any more.
   * @returns whether the tablet still works with settings of before
   */
  private async heal(): Promise<boolean> {
    this.network.isHealed = true;
    this.tablet.isDiskFull = false;
    // What the cut database said last is heard before it is used again.
    await this.doors.database.db.pool.query('select 1').catch(() => {});
    let isSetupStale = true;
    if (this.tabs.length === 0) this.openTab();
    while (this.network.hasLate) await this.network.deliverLate();
    while (this.files.length > 0) await this.importFile();
    const { healingRounds = HEALING_ROUNDS } = this.sabotage;
    for (let round = 0; round < healingRounds; round += 1) {
      await this.world.turn(60);
      this.world.passTime(60_000);
      await this.world.turn(60);
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
}
