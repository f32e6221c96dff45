import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ClusterPaths } from '@/db/embedded/cluster-paths';
import { describeFailure } from '@/db/embedded/describe-failure';
import { isFree } from '@/db/embedded/free-port';
import { runProgram } from '@/db/embedded/run-program';
import { serverSettings } from '@/db/embedded/server-settings';
import type { ServerUser } from '@/db/embedded/server-user';

// Recovery after a crash may replay up to max_wal_size.
const patienceSeconds = '300';

export type ServerProcess = {
  isRunning(): Promise<boolean>;
  port(): Promise<number | null>;
  start(port: number): Promise<'started' | 'port taken'>;
  stop(): Promise<void>;
};

/** The server of one cluster through `pg_ctl`, which alone judges and removes postmaster.pid. */
export function serverProcess(
  paths: ClusterPaths,
  binaries: string,
  user: ServerUser | null,
  durable: boolean,
): ServerProcess {
  const control = (...args: string[]) =>
    runProgram(path.join(binaries, 'pg_ctl'), [...args, '-D', paths.cluster], {
      folder: paths.folder,
      user,
    });
  return {
    isRunning: async () => (await control('status')).exitCode === 0,
    port: () => writtenPort(path.join(paths.cluster, 'postmaster.pid')),
    start: async (port) => {
      await rm(paths.startLog, { force: true });
      const options = commandLine(serverSettings(port, durable));
      const run = await control(
        'start',
        '-w',
        '-t',
        patienceSeconds,
        '-l',
        paths.startLog,
        '-o',
        options,
      );
      if (run.exitCode === 0) return 'started';
      if (!(await isFree(port))) return 'port taken';
      throw describeFailure(
        'PostgreSQL did not start',
        await lastLog(paths, run.output),
        paths.folder,
      );
    },
    stop: async () => {
      const run = await control('stop', '-w', '-t', patienceSeconds, '-m', 'fast');
      if (run.exitCode !== 0 && (await control('status')).exitCode === 0) {
        throw describeFailure('PostgreSQL did not stop', run.output, paths.folder);
      }
    },
  };
}

function commandLine(settings: Record<string, string>): string {
  const quote = process.platform === 'win32' ? '"' : "'";
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${quote}${value}${quote}`)
    .join(' ');
}

async function writtenPort(pidFile: string): Promise<number | null> {
  try {
    const port = Number((await readFile(pidFile, 'utf8')).split('\n')[3]);
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}

// What went wrong before the log collector ran is in the start log, later faults in the newest log.
async function lastLog(paths: ClusterPaths, printed: string): Promise<string> {
  const texts = [printed];
  if (existsSync(paths.startLog)) texts.push(await readFile(paths.startLog, 'utf8'));
  let newest: { file: string; time: number } | null = null;
  for (const name of await readdir(paths.log)) {
    if (!name.startsWith('postgresql-')) continue;
    const file = path.join(paths.log, name);
    const time = (await stat(file)).mtimeMs;
    if (newest === null || time > newest.time) newest = { file, time };
  }
  if (newest !== null) {
    texts.push((await readFile(newest.file, 'utf8')).trimEnd().split('\n').slice(-8).join('\n'));
  }
  return texts.join('\n').trim();
}
