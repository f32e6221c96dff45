import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { type DeviceLink, openDeviceLink } from '@/app/(kiosk)/device/device-link';
import type { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { instantFromMilliseconds } from '@/lib/time/instant';

type Waiting = { begin: () => Promise<unknown>; release: () => void };

/** One holder at a time, the others in their order; whoever dies lets go. */
class Lock {
  private queue: Waiting[] = [];

  request(begin: () => Promise<unknown>): { leave: () => void } {
    const waiting: Waiting = { begin, release: () => {} };
    this.queue.push(waiting);
    if (this.queue.length === 1) void begin();
    const leave = () => {
      const wasFirst = this.queue[0] === waiting;
      this.queue = this.queue.filter((other) => other !== waiting);
      if (wasFirst) void this.queue[0]?.begin();
    };
    return { leave };
  }
}

function refuseSpace(): never {
  throw new DOMException('no space', 'QuotaExceededError');
}

/** A tab's way to the disk; when the tab dies, what it has not completed leaves nothing behind. */
class TabDisk {
  private readonly open = new Set<IDBTransaction>();
  private readonly connections = new Set<IDBDatabase>();

  constructor(
    private readonly disk: IDBFactory,
    private readonly isFull: () => boolean,
  ) {}

  get factory(): DeviceEnvironment['indexedDB'] {
    const open = (name: string, version?: number) => {
      const request = this.disk.open(name, version);
      request.addEventListener('success', () => this.watch(request.result));
      return request;
    };
    return { open } as DeviceEnvironment['indexedDB'];
  }

  /** As browsers do when memory is short: the connection ends, whatever was under way. */
  closeConnections(): void {
    for (const connection of this.connections) {
      forceCloseDatabase(connection as never);
    }
    this.connections.clear();
  }

  private watch(database: IDBDatabase): void {
    this.connections.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...args) => {
      const transaction = begin(...args);
      this.open.add(transaction);
      if (this.isFull()) fill(transaction);
      for (const end of ['complete', 'abort'] as const) {
        transaction.addEventListener(end, () => this.open.delete(transaction));
      }
      return transaction;
    };
  }

  die(): void {
    for (const transaction of this.open) {
      try {
        transaction.abort();
      } catch {
        // It is completing already: the disk has it.
      }
    }
  }
}

/** What is there can be read and deleted; nothing can be added. */
function fill(transaction: IDBTransaction): void {
  const storeOf = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) =>
    Object.assign(storeOf(name), { add: refuseSpace, put: refuseSpace });
}

export type Carry = (path: string, init: RequestInit) => Promise<Response>;

/** A tablet with its disk, its clock and its tabs, over the real device link. */
export class SimulatedTablet {
  /** What the wall clock is ahead of the truth. */
  aheadMs = 0;
  isDiskFull = false;
  private readonly disks = new Set<TabDisk>();
  private readonly indexedDB = new IDBFactory();
  private readonly lock = new Lock();
  private readonly hearers = new Set<(message: string) => void>();
  private boots = 0;

  constructor(
    private readonly world: World,
    private readonly carry: Carry,
    private readonly chance: () => number,
  ) {}

  /** The browser closes its storage under the tabs that are open. */
  closeDisk(): void {
    for (const disk of this.disks) disk.closeConnections();
  }

  /** A tab of the kiosk; `kill` stops it wherever it is, and nothing it began is heard any more. */
  open(): { link: DeviceLink; kill: () => void } {
    this.boots += 1;
    const bootedAtMs = this.world.awakeMs;
    const { world } = this;
    let isAlive = true;
    const endings: (() => void)[] = [];
    const disk = new TabDisk(this.indexedDB, () => this.isDiskFull);
    this.disks.add(disk);
    endings.push(() => this.disks.delete(disk));
    const never = <Result>() => new Promise<Result>(() => {});
    const whileAlive = async <Result>(work: Promise<Result>): Promise<Result> => {
      try {
        const result = await work;
        return isAlive ? result : await never();
      } catch (error) {
        if (!isAlive) return never();
        throw error;
      }
    };
    const hear = (listener: (message: string) => void) => {
      const own = (message: string) => {
        if (isAlive) listener(message);
      };
      this.hearers.add(own);
      endings.push(() => this.hearers.delete(own));
      return () => void this.hearers.delete(own);
    };
    const environment: DeviceEnvironment = {
      shell: 'simulated',
      indexedDB: disk.factory,
      fetch: (path, init) => whileAlive(world.during(this.carry(path, init))),
      locks: {
        request: (_: string, ...rest: unknown[]) => {
          const held = rest.at(-1) as () => Promise<unknown>;
          const { leave } = this.lock.request(() => (isAlive ? held() : Promise.resolve()));
          endings.push(leave);
          return never();
        },
      } as DeviceEnvironment['locks'],
      channel: {
        post: (message) => {
          if (isAlive) for (const hearer of this.hearers) hearer(message);
        },
        subscribe: hear,
      },
      clock: {
        now: () => instantFromMilliseconds(world.nowMs + this.aheadMs),
        monotonicMs: () => world.awakeMs - bootedAtMs,
        boot: `boot ${this.boots}`,
      },
      random: {
        chance: this.chance,
        // Keys are never the same twice, also when a seed is.
        bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      },
      timers: {
        after: (milliseconds, due) =>
          world.after(milliseconds, () => {
            if (isAlive) due();
          }),
      },
      events: { subscribe: () => () => {} },
      storage: {
        persist: async () => true,
        persisted: async () => true,
        estimate: async () => ({ usage: 1_000, quota: 10_000_000_000 }),
      },
      battery: null,
    };
    const link = openDeviceLink(environment);
    const kill = () => {
      if (!isAlive) return;
      isAlive = false;
      disk.die();
      for (const end of endings) end();
      link.stop();
    };
    return { link, kill };
  }
}
