import type { Instant } from '@/lib/time/instant';

export type EnvironmentEvent = 'online' | 'offline' | 'visible';

export type Channel = {
  post(message: string): void;
  subscribe(listener: (message: string) => void): () => void;
};

/** All that the device link takes from the browser, so that a test can be one. */
export type DeviceEnvironment = {
  /** The kiosk program's own version. */
  shell: string;
  indexedDB: IDBFactory;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** `null` where the browser has none, as over plain http: then every tab sends. */
  locks: Pick<LockManager, 'request'> | null;
  channel: Channel | null;
  clock: {
    now(): Instant;
    monotonicMs(): number;
    /** Names this start of the page: monotonic times of two boots do not compare. */
    boot: string;
  };
  random: { chance(): number; bytes(count: number): Uint8Array };
  timers: { after(milliseconds: number, callback: () => void): () => void };
  events: { subscribe(listener: (event: EnvironmentEvent) => void): () => void };
  storage: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | null;
  /** Drops what can be fetched again; whether anything was. */
  makeRoom?: () => Promise<boolean>;
  /** `null` where the browser does not tell. */
  battery: (() => Promise<{ level: number; isCharging: boolean } | null>) | null;
};
