import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { StorageError, storageFaultOf } from '@/app/(kiosk)/device/storage-fault';
import type { KeptClock, ParkedOutcome } from '@/lib/devices/device-protocol';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Instant } from '@/lib/time/instant';

export const WAITING = 0;
export const PARKED = 1;

export type HeldAnswer = {
  sequence: number;
  state: typeof WAITING | typeof PARKED;
  kept: KeptClock;
  sincePreviousMs: number | null;
  response: unknown;
  parking: { outcome: ParkedOutcome; detail: string } | null;
  /** The number that it had first, of the kiosk that this tablet was then. */
  former?: { device: number; sequence: number };
  /** The person handed in another body than at first, which may have been sent already. */
  isReplaced?: true;
};

export type Pairing = {
  device: number;
  key: string;
  setup: KioskSetup;
  /** The program that read the setup: another one may read more of it. */
  setupReadBy?: string;
  admission: 'admitted' | 'revoked' | 'unknown';
};

export type RecentAnswer = {
  id: string;
  sequence: number;
  /** A fingerprint of what was said; older programs kept none. */
  said?: string;
  /** The id that it was given instead of its own. */
  keptAs?: string;
};

/** What is kept under which name in the store `meta`. */
export type Meta = {
  canary: string;
  nextSequence: number;
  /** The ids handed in last, so that one handed in again after a doubtful write keeps its number. */
  recent: RecentAnswer[];
  lastAnswer: KeptClock;
  pairing: Pairing;
  wish: { wish: string; key: string };
  contact: { lastContactAt: Instant; clockOffsetMs: number };
};

export interface KioskSchema extends DBSchema {
  answers: { key: number; value: HeldAnswer; indexes: { state: number } };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

type Database = IDBPDatabase<KioskSchema>;

const NAME = 'hai-long-kiosk';

/** One step from each version to the next; a step that a kiosk somewhere has taken never changes. */
const UPGRADES: ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('answers', { keyPath: 'sequence' }).createIndex('state', 'state');
    database.createObjectStore('meta');
  },
];

/**
 * A connection that comes back: browsers close IndexedDB under memory pressure, after a failed write
 * or when its process ends, and an old connection then only throws.
 */
export class KioskDatabase {
  private connection: Promise<Database> | null = null;
  private isClosed = false;

  constructor(private readonly environment: Pick<DeviceEnvironment, 'indexedDB' | 'timers'>) {}

  /**
   * Runs the work, and once more on a fresh connection when it failed: it must be a whole
   * transaction that does no harm twice.
   * @throws StorageError when it failed again or did not end in time
   */
  async run<Result>(
    work: (database: Database) => Promise<Result>,
    patienceMs: number,
  ): Promise<Result> {
    try {
      return await this.inTime(this.attempt(work), patienceMs);
    } catch (error) {
      const fault = this.faultOf(error);
      if (this.isClosed || fault.fault === 'full') throw fault;
    }
    try {
      return await this.inTime(this.attempt(work), patienceMs);
    } catch (error) {
      throw this.faultOf(error);
    }
  }

  close(): void {
    this.isClosed = true;
    this.forget();
  }

  private async attempt<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return work(await this.connect());
  }

  /** Whatever the fault was, the connection is not trusted any more. */
  private faultOf(error: unknown): StorageError {
    this.forget();
    return new StorageError(storageFaultOf(error), error);
  }

  private forget(): void {
    const connection = this.connection;
    this.connection = null;
    connection?.then((database) => database.close()).catch(() => {});
  }

  private connect(): Promise<Database> {
    this.connection ??= this.open();
    return this.connection;
  }

  private async open(): Promise<Database> {
    const request = this.environment.indexedDB.open(NAME, UPGRADES.length);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
    });
    const database = (await (wrap(request) as unknown)) as Database;
    const leave = () => {
      database.close();
      this.connection = null;
    };
    database.addEventListener('close', leave);
    database.addEventListener('versionchange', leave);
    return database;
  }

  private inTime<Result>(running: Promise<Result>, patienceMs: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      const cancel = this.environment.timers.after(patienceMs, () => {
        reject(new StorageError('blocked', 'no answer in time'));
      });
      running.then(resolve, reject).finally(cancel);
    });
  }
}
