import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { copyBinaries } from '@/db/embedded/copy-binaries';
import {
  embeddedWorld,
  ownerOfProcess,
  postmasterPid,
  query,
} from '@/db/embedded/embedded-test-world.fixture';
import { findSystemPostgres } from '@/db/embedded/find-system-postgres';
import { locatePackage } from '@/db/embedded/locate-package';
import { serverUser } from '@/db/embedded/server-user';

const quiet = () => {};
const portOf = (url: string) => Number(new URL(url).port);

test('a new data folder gets a safe server that only this machine and the password reach', async (t) => {
  const world = embeddedWorld(t);
  const postgres = await world.start();
  const [found] = await query(
    postgres.url,
    `select current_database() as database, current_user as role,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('full_page_writes') as pages, current_setting('data_checksums') as sums,
            current_setting('listen_addresses') as address, current_setting('timezone') as zone,
            datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
  );
  assert.deepEqual(found, {
    database: 'hai_long',
    role: 'hai_long',
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    sums: 'on',
    address: '127.0.0.1',
    zone: 'UTC',
    provider: 'b',
    locale: 'C.UTF-8',
    encoding: 'UTF8',
  });
  assert.ok(portOf(postgres.url) < 32_768);
  assert.equal(statSync(world.paths.state).mode & 0o777, 0o600);
  const stranger = new URL(postgres.url);
  stranger.password = 'guessed';
  await assert.rejects(query(stranger.toString(), 'select 1'), /password authentication failed/);
  const sorted = await query(
    postgres.url,
    `select string_agg(name, ' ' order by name collate "vi-x-icu") as names
       from unnest(array['đào', 'dứa', 'ổi', 'na', 'ớt', 'em', 'ăn', 'an', 'ấm']) as name`,
  );
  assert.equal(sorted[0]?.names, 'an ăn ấm dứa đào em na ổi ớt');
});

test('stopped and started again, it has kept data and address, and makes a lost database anew', async (t) => {
  const world = embeddedWorld(t);
  const first = await world.start();
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  assert.equal(postmasterPid(world.folder), null);

  const second = await world.start();
  assert.equal(second.startedHere, true);
  assert.equal(second.url, first.url);
  assert.deepEqual(await query(second.url, 'select n from kept'), [{ n: 7 }]);
  const maintenance = new URL(second.url);
  maintenance.pathname = '/postgres';
  await query(maintenance.toString(), 'drop database hai_long');
  await second.stop();

  const third = await world.start();
  assert.deepEqual(await query(third.url, 'select 1 as n'), [{ n: 1 }]);
  await third.stop();
});

test('PostgreSQL killed: it comes back by itself, at the same address, with every row', async (t) => {
  const world = embeddedWorld(t);
  let tellRestarted = quiet;
  const restarted = new Promise<void>((resolve) => {
    tellRestarted = resolve;
  });
  let starts = 0;
  const log = (message: string) => {
    if (/was started/.test(message) && ++starts === 2) tellRestarted();
  };
  const watched = await world.start({ log });
  await query(watched.url, 'create table kept as select generate_series(1, 1000) as n');
  const pid = postmasterPid(world.folder);
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  // Our hold on the server keeps no process alive, so the test does while it waits.
  const waiting = setInterval(quiet, 1_000);
  await restarted;
  clearInterval(waiting);
  assert.deepEqual(await query(watched.url, 'select count(*)::int as n from kept'), [{ n: 1000 }]);
  assert.notEqual(postmasterPid(world.folder), pid);
});

test('PostgreSQL killed together with its Node process: the next start recovers', async (t) => {
  const world = embeddedWorld(t);
  const starter = await world.startInChild();
  await query(starter.url, 'create table kept as select generate_series(1, 1000) as n');
  const pid = postmasterPid(world.folder);
  assert.ok(pid);
  const ended = once(starter.child, 'exit');
  starter.child.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await ended;
  const next = await world.start();
  assert.equal(next.startedHere, true);
  assert.equal(next.url, starter.url);
  assert.deepEqual(await query(next.url, 'select count(*)::int as n from kept'), [{ n: 1000 }]);
});

test('Node killed: the server that it left is used again, and stopped by the last user', async (t) => {
  const world = embeddedWorld(t);
  const starter = await world.startInChild();
  const pid = postmasterPid(world.folder);
  const ended = once(starter.child, 'exit');
  starter.child.kill('SIGKILL');
  await ended;
  const next = await world.start();
  assert.equal(next.startedHere, false);
  assert.equal(next.url, starter.url);
  assert.equal(postmasterPid(world.folder), pid);
  await next.stop();
  assert.equal(postmasterPid(world.folder), null);
});

test('of three starters at once one starts; the server runs until the last has gone', async (t) => {
  const world = embeddedWorld(t);
  const [first, second, own] = await Promise.all([
    world.startInChild(),
    world.startInChild(),
    world.start(),
  ]);
  assert.equal([first, second, own].filter((one) => one.startedHere).length, 1);
  assert.equal(new Set([first.url, second.url, own.url]).size, 1);
  await first.end();
  assert.deepEqual(await query(own.url, 'select 1 as n'), [{ n: 1 }]);
  await own.stop();
  assert.deepEqual(await query(second.url, 'select 1 as n'), [{ n: 1 }]);
  await second.end();
  assert.equal(postmasterPid(world.folder), null);
});

test('an initdb that was interrupted leaves nothing behind and hinders nothing', async (t) => {
  const world = embeddedWorld(t);
  const watcher = watch(world.folder);
  const starter = world.spawnStarter();
  const ended = once(starter, 'exit');
  watcher.on('change', (_, name) => {
    if (String(name).startsWith('initdb-')) starter.kill('SIGKILL');
  });
  await ended;
  watcher.close();
  assert.ok(readdirSync(world.folder).some((name) => name.startsWith('initdb-')));
  const next = await world.start();
  assert.equal(next.startedHere, true);
  assert.deepEqual(
    readdirSync(world.folder).filter((name) => /^initdb-|^lock/.test(name)),
    [],
  );
});

test('a port that somebody else has taken meanwhile is given up for another', async (t) => {
  const world = embeddedWorld(t);
  const first = await world.start();
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const somebody = createServer().listen(portOf(first.url), '127.0.0.1');
  await once(somebody, 'listening');
  t.after(() => somebody.close());
  const second = await world.start();
  assert.notEqual(portOf(second.url), portOf(first.url));
  assert.deepEqual(await query(second.url, 'select n from kept'), [{ n: 7 }]);
  await second.stop();
  const third = await world.start();
  assert.equal(third.url, second.url);
  await third.stop();
});

test('a lost password file is made anew, while a file with a wrong one is told', async (t) => {
  const world = embeddedWorld(t);
  const first = await world.start();
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  rmSync(world.paths.state);
  const second = await world.start();
  assert.notEqual(new URL(second.url).password, new URL(first.url).password);
  assert.deepEqual(await query(second.url, 'select n from kept'), [{ n: 7 }]);
  writeFileSync(world.paths.state, JSON.stringify({ port: portOf(second.url), password: 'other' }));
  await assert.rejects(world.start(), /lets us not in: password authentication failed/);
});

test('data of another version of PostgreSQL is refused, saying what to do', async (t) => {
  const world = embeddedWorld(t);
  const { paths } = world;
  mkdirSync(paths.cluster);
  writeFileSync(path.join(paths.cluster, 'PG_VERSION'), '14\n');
  writeFileSync(paths.state, JSON.stringify({ port: null, password: 'any' }));
  await assert.rejects(world.start(), /holds data of PostgreSQL 14.*DATABASE_URL/s);
});

if (process.getuid?.() === 0) {
  test('started by root it runs as nobody, started by a user as that user, for root too', async (t) => {
    const rootWorld = embeddedWorld(t);
    const binaries = await copyBinaries(locatePackage(), rootWorld.folder);
    await rootWorld.start();
    assert.equal(ownerOfProcess(postmasterPid(rootWorld.folder) ?? 0), serverUser('')?.uid);

    const user = { uid: 1, gid: 1 };
    const world = embeddedWorld(t);
    chownSync(world.folder, user.uid, user.gid);
    const starter = await world.startInChild({ binaries, becomeUser: user });
    assert.equal(starter.uid, user.uid);
    assert.equal(ownerOfProcess(postmasterPid(world.folder) ?? 0), user.uid);
    await query(starter.url, 'create table kept as select 7 as n');
    await starter.end();
    assert.equal(postmasterPid(world.folder), null);

    const thenRoot = await world.start();
    assert.equal(ownerOfProcess(postmasterPid(world.folder) ?? 0), user.uid);
    await thenRoot.stop();
    const again = await world.startInChild({ binaries, becomeUser: user });
    assert.deepEqual(await query(again.url, 'select n from kept'), [{ n: 7 }]);
    await again.end();
  });
}

if (process.platform === 'linux') {
  test('a process number of a killed server that another program got does not keep it down', async (t) => {
    const world = embeddedWorld(t);
    const { cluster } = world.paths;
    const first = await world.start();
    await first.stop();
    const user = serverUser(cluster);
    const namesake = spawn('/bin/sh', ['-c', 'read wait'], { cwd: '/', ...(user ?? {}) });
    t.after(() => namesake.kill());
    const file = path.join(cluster, 'postmaster.pid');
    const port = portOf(first.url);
    writeFileSync(file, [namesake.pid, cluster, 0, port, '', '127.0.0.1', '', ''].join('\n'));
    if (user !== null) chownSync(file, user.uid, user.gid);
    const second = await world.start();
    assert.equal(second.startedHere, true);
    await second.stop();
  });
}

const systemBinaries = findSystemPostgres();
if (systemBinaries !== null) {
  test('the programs of an installed PostgreSQL 15 serve as well', async (t) => {
    const world = embeddedWorld(t);
    const postgres = await world.start({ binaries: systemBinaries });
    const [found] = await query(postgres.url, `select current_setting('server_version_num') as v`);
    assert.match(String(found?.v), /^15/);
  });
}
