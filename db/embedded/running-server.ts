import type pg from 'pg';
import type { ClusterPaths } from '@/db/embedded/cluster-paths';
import type { ServerProcess } from '@/db/embedded/server-process';
import type { ServerState } from '@/db/embedded/server-state';
import type { ServerUser } from '@/db/embedded/server-user';

export type EnsureOptions = {
  dataDirectory: string;
  log: (message: string) => void;
  /** The bin folder of another PostgreSQL; without it the programs of the npm package. */
  binaries?: string;
  /** false gives up safety for speed: tests only. */
  durable?: boolean;
};

export type Prepared = {
  log: (message: string) => void;
  paths: ClusterPaths;
  user: ServerUser | null;
  durable: boolean;
  binaries: string;
  server: ServerProcess;
  state: ServerState;
};

export type RunningServer = {
  holder: pg.Client;
  /** Settled as soon as the server lets go of the holder. */
  ended: Promise<void>;
  port: number;
  password: string;
  startedHere: boolean;
  server: ServerProcess;
};
