import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { clusterPaths } from '@/db/embedded/cluster-paths';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@/db/embedded/start-embedded-postgres';
import type { StarterOrder } from '@/db/embedded/starter.fixture';
import { temporaryFolder } from '@/db/testing/temporary-folder';

export type Starter = {
  child: ChildProcess;
  url: string;
  startedHere: boolean;
  uid: number;
  /** Lets it stop the server as an application does, and waits for its end. */
  end(): Promise<void>;
};

const fixture = fileURLToPath(new URL('./starter.fixture.ts', import.meta.url));

/** A data folder for one test; afterwards what was started on it is stopped, or else killed. */
export function embeddedWorld(t: TestContext) {
  const folder = mkdtempSync(path.join(temporaryFolder(), 'hai-long-embedded-'));
  chmodSync(folder, 0o711);
  const started: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];
  t.after(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const postgres of started) await postgres.stop();
    const pid = postmasterPid(folder);
    if (pid !== null) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  const start = async (options: { log?: (message: string) => void; binaries?: string } = {}) => {
    const postgres = await startEmbeddedPostgres({
      dataDirectory: folder,
      log: () => {},
      ...options,
    });
    started.push(postgres);
    return postgres;
  };
  const spawnStarter = (order: StarterOrder = {}) => {
    const told = JSON.stringify({ dataDirectory: folder, ...order });
    const child = spawn(process.execPath, ['--import', 'tsx', fixture, told], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const startInChild = (order: StarterOrder = {}) => starterOf(spawnStarter(order));
  return { folder, paths: clusterPaths(folder), start, spawnStarter, startInChild };
}

export function postmasterPid(dataDirectory: string): number | null {
  const file = path.join(clusterPaths(dataDirectory).cluster, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

export function ownerOfProcess(pid: number): number {
  return statSync(`/proc/${pid}`).uid;
}

async function starterOf(child: ChildProcess): Promise<Starter> {
  if (!child.stdout) throw new Error('a starter with an output was expected');
  for await (const line of createInterface(child.stdout)) {
    const told = JSON.parse(line) as { url: string; startedHere: boolean; uid: number };
    const end = async () => {
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    };
    return { child, ...told, end };
  }
  throw new Error('the starter ended without telling an address');
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}
