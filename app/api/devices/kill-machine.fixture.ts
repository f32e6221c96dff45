import 'fake-indexeddb/auto';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SimulatedTablet } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { type GivenAnswer, judgeStored } from '@/app/api/devices/stored-answers.fixture';
import { submission } from '@/app/api/doors.fixture';
import { type Database, openDatabase } from '@/db/client';
import { postmasterPid } from '@/db/embedded/embedded-test-world.fixture';
import { migrateDatabase } from '@/db/migrate';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { makeWorld } from '@/db/testing/world';
import { seededRandom } from '@/lib/statistics/seeded-random';
import { systemNow } from '@/lib/time/instant';

const doorsProcess = fileURLToPath(new URL('./doors-process.fixture.ts', import.meta.url));
const ANSWERS_BETWEEN_KILLS = 8;
const HEALING_ROUNDS = 100;
const LOOK_AGAIN_MS = 100;

export type KillsTold = {
  kills: { server: number; postgres: number; both: number };
  thanked: number;
  stored: number;
  lost: string[];
  doubled: string[];
  /** Where the scores differ from a recount of the answers. */
  miscounted: string[];
  gaps: number;
};

type Embedded = {
  url: string;
  folder: string;
  seed: number;
  /** A deliberate fault, to show that the machine sees it: the door answers before COMMIT. */
  acknowledgesAtOnce?: boolean;
};

/** What the door says when all of a batch is stored. */
function acknowledgement(body: string): Response {
  const { answers } = JSON.parse(body) as {
    answers: { sequence: number; response: { id: string } }[];
  };
  const results = answers.map(({ sequence, response: { id } }) => {
    return { sequence, id, outcome: 'stored' };
  });
  return Response.json({ receivedAt: systemNow(), results });
}

/** A tablet that answers all day, over doors in a process and a PostgreSQL that are both killed under its sending. */
export class KillMachine {
  private readonly random: () => number;
  private readonly world = new World(systemNow());
  private readonly db: Database;
  private readonly thanked: string[] = [];
  private readonly given: GivenAnswer[] = [];
  private readonly mark = `${randomUUID()} `;
  private readonly kills = { server: 0, postgres: 0, both: 0 };
  private doors: { child: ChildProcess; base: string } | null = null;
  private isKillWanted = false;

  constructor(private readonly embedded: Embedded) {
    this.random = seededRandom(embedded.seed);
    this.db = openDatabase(embedded.url, { maxConnections: 2 });
    process.once('exit', () => this.doors?.child.kill('SIGKILL'));
  }

  async run(kills: number): Promise<KillsTold> {
    await migrateDatabase(this.db);
    const { tree } = await makeWorld(this.db);
    const wanted = { placeCode: '24133-TT-1', now: systemNow(), pin: null, openingHours: null };
    const { id, code } = await makeWaitingDevice(this.db.pool, tree, wanted);
    await this.openDoors();
    const tablet = new SimulatedTablet(
      this.world,
      (path, init) => this.carry(path, init),
      this.random,
    );
    const { link, kill } = tablet.open();
    if ((await link.pair({ code })) !== 'paired') throw new Error('expected to be paired');
    for (let done = 0; done < kills; done += 1) {
      this.isKillWanted = true;
      for (let at = 0; at < ANSWERS_BETWEEN_KILLS; at += 1) {
        await this.answer(link);
        await this.world.turn(Math.floor(this.random() * 30));
      }
      await this.untilAllSent(link);
    }
    // The next status says which numbers there are.
    await this.world.pass(60_000);
    kill();
    await this.world.turn(20);
    const told = await this.judge(id);
    this.doors?.child.kill('SIGKILL');
    await this.db.close();
    return told;
  }

  private async answer(link: ReturnType<SimulatedTablet['open']>['link']): Promise<void> {
    const wall = this.world.now();
    const content = `${this.mark}${this.given.length}`;
    const response = submission({ startedAt: wall, submittedAt: wall, comment: content });
    this.given.push({ id: response.id, content });
    const kept = await link.keep(response);
    if (kept.kind === 'kept') this.thanked.push(response.id);
  }

  private async untilAllSent(link: ReturnType<SimulatedTablet['open']>['link']): Promise<void> {
    for (let round = 0; round < HEALING_ROUNDS; round += 1) {
      await this.world.turn(60);
      const { waiting, isSending } = link.view();
      if (waiting === 0 && !isSending && !this.isKillWanted) return;
      this.world.passTime(60_000);
    }
    const { waiting, parked, storage, admission, isOnline } = link.view();
    const state = JSON.stringify({ waiting, parked, storage, admission, isOnline });
    throw new Error(`expected everything to be sent in the end, found ${state}`);
  }

  /** The one batch that is under way when the kill comes never gets its reply. */
  private async carry(path: string, init: RequestInit): Promise<Response> {
    if (!this.doors) throw new TypeError('Failed to fetch');
    const { base } = this.doors;
    const isHit = this.isKillWanted && path.endsWith('/responses');
    const reply = fetch(`${base}${path}`, {
      method: 'POST',
      headers: init.headers,
      body: init.body,
    });
    if (!isHit) return reply;
    this.isKillWanted = false;
    const told = reply.catch(() => null);
    // Some thousandths of a second, measured in round trips to the database that works on it.
    const trips = this.embedded.acknowledgesAtOnce ? 0 : Math.floor(this.random() * 30);
    for (let trip = 0; trip < trips; trip += 1) await this.db.pool.query('select 1');
    await this.killSomething();
    if (this.embedded.acknowledgesAtOnce) return acknowledgement(String(init.body));
    const answer = await told;
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  }

  private async killSomething(): Promise<void> {
    const what = (['server', 'postgres', 'both'] as const)[Math.floor(this.random() * 3)] ?? 'both';
    this.kills[what] += 1;
    const { folder } = this.embedded;
    const killed = postmasterPid(folder);
    if (killed === null) throw new Error('expected PostgreSQL to run');
    if (what !== 'server') process.kill(killed, 'SIGKILL');
    if (what !== 'postgres') {
      const { child } = this.doors ?? {};
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
    }
    // What the killed one had begun may still answer for a moment.
    while (what !== 'server' && postmasterPid(folder) === killed) await pause(LOOK_AGAIN_MS);
    await this.untilDatabaseAnswers();
    if (what !== 'postgres') await this.openDoors();
  }

  /** Whoever started the embedded server starts it again by itself. */
  private async untilDatabaseAnswers(): Promise<void> {
    for (;;) {
      try {
        await this.db.pool.query('select 1');
        return;
      } catch {
        await pause(LOOK_AGAIN_MS);
      }
    }
  }

  private async openDoors(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', doorsProcess, this.embedded.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [base] = (await once(createInterface(child.stdout), 'line')) as [string];
    this.doors = { child, base };
  }

  private async judge(deviceId: number): Promise<KillsTold> {
    const { mark, given, thanked, kills } = this;
    const judged = await judgeStored(this.db.pool, { deviceId, mark, given, thanked });
    return { ...judged, kills, thanked: thanked.length, stored: judged.stored.length };
  }
}
