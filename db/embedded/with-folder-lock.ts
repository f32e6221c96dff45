import { randomUUID } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import { linuxProcess } from '@/db/embedded/linux-process';

type LockOwner = { token: string; pid: number; startedAt: string | null };

const pauseMs = 20;
const patienceMs = 6 * 60_000;

/**
 * Runs `work` in one process at a time. A lock whose process has died is taken over. Taking over
 * is not perfectly exclusive (files offer no such thing), so `work` must also be harmless twice.
 */
export async function withFolderLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const owner: LockOwner = {
    token: randomUUID(),
    pid: process.pid,
    startedAt: processStartedAt(process.pid),
  };
  await acquire(file, owner);
  try {
    return await work();
  } finally {
    const holder = await readOwner(file);
    if (holder?.token === owner.token) await ignoreMissing(unlink(file));
  }
}

async function acquire(file: string, owner: LockOwner): Promise<void> {
  const draft = `${file}.${owner.token}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  const deadline = performance.now() + patienceMs;
  try {
    while (!(await tryLink(draft, file))) {
      const holder = await readOwner(file);
      if (holder !== null && !isAlive(holder)) await takeAway(file, holder);
      else if (performance.now() > deadline) throw tooLong(file, holder);
      else await pause(pauseMs);
    }
  } finally {
    await ignoreMissing(unlink(draft));
  }
}

async function tryLink(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

async function takeAway(file: string, dead: LockOwner): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await ignoreMissing(rename(file, aside));
  const moved = await readOwner(aside);
  // Somebody was quicker and the lock is a living one by now: back with it.
  if (moved !== null && moved.token !== dead.token) await tryLink(aside, file);
  await ignoreMissing(unlink(aside));
}

async function readOwner(file: string): Promise<LockOwner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockOwner;
  } catch {
    return null;
  }
}

function isAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return processStartedAt(owner.pid) === owner.startedAt;
}

// Process numbers are used again, above all in containers; the start time tells them apart.
function processStartedAt(pid: number): string | null {
  const found = linuxProcess(pid);
  return found === null || found.isDead ? null : found.startedAt;
}

async function ignoreMissing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

function tooLong(file: string, holder: LockOwner | null): Error {
  return new EmbeddedPostgresError(
    `The data folder is held by process ${holder?.pid ?? 'unknown'} for too long. If that is no ` +
      `process of this application, remove ${file}.`,
  );
}
