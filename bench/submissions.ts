import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { openDatabase } from '@/db/client';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { setUp } from '@/db/jobs/set-up';
import { migrateDatabase } from '@/db/migrate';
import { systemNow } from '@/lib/time/instant';

/**
 * Submissions per second through the whole server against a bare node:http + pg server that does the same
 * validation and insert, 64 clients, interleaved runs. `npm run bench -- bench/submissions.ts [seconds] [runs]`
 */
const seconds = Number(process.argv[2] ?? 8);
const runs = Number(process.argv[3] ?? 3);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const CLIENTS = 64;

type Contender = { name: string; entry: string; environment: Record<string, string>; hot: boolean };

const contenders: Contender[] = [
  {
    name: 'bare, insert only',
    entry: 'bench/bare-server.ts',
    environment: { BARE: 'insert' },
    hot: false,
  },
  {
    name: 'bare, insert and rollup',
    entry: 'bench/bare-server.ts',
    environment: { BARE: 'rollup' },
    hot: false,
  },
  {
    name: 'whole server',
    entry: 'server.ts',
    environment: { SUBMISSIONS_PER_MINUTE: '0' },
    hot: false,
  },
  {
    name: 'bare, rollup, one hot centre',
    entry: 'bench/bare-server.ts',
    environment: { BARE: 'rollup' },
    hot: true,
  },
  {
    name: 'whole server, one hot centre',
    entry: 'server.ts',
    environment: { SUBMISSIONS_PER_MINUTE: '0' },
    hot: true,
  },
];

async function startServer(contender: Contender, url: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', contender.entry], {
    cwd: root,
    env: {
      ...process.env,
      ...contender.environment,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(port),
      SECRET_KEY: 'a secret of at least thirty-two signs',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (;;) {
    const [chunk] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
    if (/ready/.test(chunk.toString())) return child;
  }
}

function body(centres: readonly string[], index: number): string {
  const rating = (shift: number) => ((index * 7 + shift * 3) % 5) + 1;
  return JSON.stringify({
    id: randomUUID(),
    centre: centres[index % centres.length],
    questionnaire: { code: 'counter', version: 1 },
    channel: 'kiosk',
    language: 'vi',
    startedAt: '2026-03-14T01:00:00Z',
    submittedAt: '2026-03-14T01:01:00Z',
    ratings: {
      overall: rating(0),
      access: rating(1),
      procedures: rating(2),
      officials: rating(3),
      result: rating(4),
      feedback: null,
    },
  });
}

async function measure(port: number, centres: readonly string[], duration: number) {
  let sent = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/api/v1/responses`,
    connections: CLIENTS,
    duration,
    requests: [
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        setupRequest: (request) => {
          sent += 1;
          return { ...request, body: body(centres, sent) };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `expected only successes, found ${result.non2xx} refusals, ${result.errors} errors`,
    );
  }
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const folder = path.join(os.tmpdir(), `hai-long-bench-${process.pid}`);
const postgres = await startEmbeddedPostgres({ dataDirectory: folder, log: () => {} });
const db = openDatabase(postgres.url);
await migrateDatabase(db);
await setUp(db, {
  kind: 'real',
  now: systemNow(),
  dossierKey: () => Buffer.alloc(32),
  onProgress: () => {},
});
const places = await db.pool.query<{ code: string }>(
  `select code from places where kind = 'centre' order by code`,
);
const centres = places.rows.map((row) => row.code);
const results = new Map<string, { perSecond: number; p50: number; p99: number }[]>();
let port = 4_800;
for (let run = 0; run < runs; run++) {
  for (const contender of contenders) {
    port += 1;
    const server = await startServer(contender, postgres.url, port);
    const served = contender.hot ? centres.slice(0, 1) : centres;
    await measure(port, served, 2);
    const result = await measure(port, served, seconds);
    results.set(contender.name, [...(results.get(contender.name) ?? []), result]);
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}
const stored = await db.pool.query('select count(*)::integer as n from responses');
process.stdout.write(
  `\n${stored.rows[0].n} responses stored, ${CLIENTS} clients, ${runs} runs of ${seconds} s, medians\n`,
);
const [baseline] = results.values();
const base = median((baseline ?? []).map((each) => each.perSecond));
for (const [name, each] of results) {
  const perSecond = median(each.map((one) => one.perSecond));
  const p50 = median(each.map((one) => one.p50));
  const p99 = median(each.map((one) => one.p99));
  process.stdout.write(
    `${name.padEnd(30)} ${perSecond.toFixed(0).padStart(7)}/s  ${(perSecond / base).toFixed(2)}×  p50 ${p50} ms  p99 ${p99} ms\n`,
  );
}
await db.close();
await postgres.stop();
await rm(folder, { recursive: true });
