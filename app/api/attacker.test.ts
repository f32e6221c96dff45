import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createAuth } from '@/app/_server/auth';
import { readConfig } from '@/app/_server/config';
import { LanguageDirectory } from '@/app/_server/language-directory';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { PublishedSets } from '@/app/_server/published-sets';
import { createRateLimits } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { handleApi } from '@/app/api/handle-api';
import { frozenBlocks, type Look, publishedCells } from '@/app/api/published-cells.fixture';
import { publishedListSchema } from '@/app/api/published-door';
import { randomPublication } from '@/app/api/random-publication.fixture';
import { scoresDocumentSchema } from '@/app/api/scores-document';
import { recount } from '@/app/api/strangers-recount.fixture';
import type { Database } from '@/db/client';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant, type World } from '@/db/testing/world';
import { CHECKS } from '@/lib/integrity/checks';
import { attack } from '@/lib/reports/attacker.fixture';
import type { Cell } from '@/lib/reports/cell-system';
import { type PublishedSet, publishedSetSchema } from '@/lib/reports/published-set';

const WORLDS = 10;
const NOW = instant('2026-12-01T00:00:00Z');

type Visit = { db: Database; world: World; get: (path: string) => Promise<Response> };

/** A stranger without a key at the doors of a random province. */
async function visit(seed: number, look: (visit: Visit) => Promise<void>): Promise<void> {
  const { db, drop } = await createTestDatabase({ maxConnections: 4 });
  const world = await randomPublication(db, seed);
  const config = readConfig({});
  if (!config.ok) throw new Error(config.faults.join());
  const secret = 'a secret of at least thirty-two signs';
  const runtime: Runtime = {
    config: config.config,
    db,
    secret,
    auth: createAuth(db, { baseUrl: 'http://localhost:3000', secret }),
    languages: new LanguageDirectory(db.pool, () => NOW),
    places: new PlaceDirectory(db.pool, () => NOW),
    questionnaires: new QuestionnaireRegistry(world.questionnaires),
    submissions: new SubmitQueue(db.pool),
    published: new PublishedSets(db.pool),
    rateLimits: createRateLimits(),
    kioskShell: null,
    isDemonstration: false,
    now: () => NOW,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handleApi(runtime, request, response, url).catch((error: Error) => response.destroy(error));
  }).listen(0, '127.0.0.1');
  try {
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await look({ db, world, get: (path) => fetch(`http://127.0.0.1:${port}${path}`) });
  } finally {
    server.closeAllConnections();
    server.close();
    await drop();
  }
}

/** Every document of the list, each with the hash that the list says. */
async function everyDocument({ get }: Visit): Promise<PublishedSet[]> {
  const { sets } = publishedListSchema.parse(await (await get('/api/v1/published')).json());
  assert.ok(sets.length > 0);
  const documents: PublishedSet[] = [];
  for (const { document, sha256, bytes } of sets) {
    const response = await get(document);
    const content = Buffer.from(await response.arrayBuffer());
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256, document);
    assert.equal(content.length, bytes, document);
    documents.push(publishedSetSchema.parse(JSON.parse(content.toString('utf8'))) as PublishedSet);
  }
  return documents;
}

const LOOKS: readonly Look[] = [
  'answers',
  'items',
  ...CHECKS.map(({ reason, number }) => ({ setAside: reason, number })),
];

function leaksOf(cells: readonly Cell[]): string[] {
  return attack(cells).map(({ how, what, counts }) => `${how}: ${what} = ${counts}`);
}

/** What the scores door says of a published period is what its document says. */
async function askScores({ get }: Visit, sets: readonly PublishedSet[]): Promise<number> {
  const newest = new Map(sets.map((set) => [`${set.questionnaire.code} ${set.period.at}`, set]));
  let asked = 0;
  for (const set of newest.values())
    for (const [at, row] of set.rows.entries()) {
      const by = ['', '&by=place', '&by=factor', '&by=criterion', '&by=month'][at % 5];
      const { from, to } = set.period;
      const query = `place=${row.place}&from=${from}&to=${to}&questionnaire=${set.questionnaire.code}`;
      const response = await get(`/api/v1/scores?${query}${by}`);
      assert.equal(response.status, 200, query);
      const told = scoresDocumentSchema.parse(await response.json());
      asked += 1;
      assert.equal(told.n, row.n, query);
      assert.equal(told.published?.revision, set.revision);
      const score = 'hidden' in row.told ? { hidden: row.told.hidden } : row.told.score;
      assert.deepEqual(told.score, score, query);
      const setAside = Object.entries(row.setAside).filter(([, count]) => count !== null);
      assert.deepEqual(told.setAside, Object.fromEntries(setAside), query);
      for (const part of told.rows ?? []) {
        if (by === '&by=place')
          assert.equal(part.n, set.rows.find(({ place }) => place === part.key)?.n, query);
        if (by !== '&by=month') continue;
        const month = newest.get(`${set.questionnaire.code} ${part.key}`);
        assert.equal(part.n, month?.rows.find(({ place }) => place === row.place)?.n, query);
      }
    }
  return asked;
}

async function askFiner({ get }: Visit, set: PublishedSet): Promise<void> {
  const place = set.rows.find(({ kind }) => kind === 'centre')?.place;
  const { from, to } = set.period;
  const period = `from=${from}&to=${to}`;
  const questions = [
    ...['counter', 'day', 'week', 'channel', 'field'].map(
      (by) => `place=${place}&${period}&by=${by}`,
    ),
    ...['kiosk', 'assisted'].map((channel) => `place=66&${period}&channel=${channel}`),
    `place=66&${period}&field=land`,
    ...['pooled', 'weighted'].map((basis) => `place=66&${period}&basis=${basis}`),
    `place=66&${period}&questionnaire=${set.questionnaire.code}@1`,
    `place=${place}-1&${period}`,
    `place=66&from=${from}&to=${from}`,
    `place=66&from=2025-01-15&to=${to}`,
    `place=66&from=2025-01-01&to=2027-12-31`,
    `place=66&from=2026-11-01&to=2026-11-30`,
  ];
  for (const question of questions) {
    const response = await get(`/api/v1/scores?${question}`);
    assert.equal(response.status, 404, question);
    assert.match((await response.json()).type, /not-published$/, question);
  }
}

test(`${WORLDS} random provinces: nobody derives a small number from everything the doors give`, async (t) => {
  const seen = { sets: 0, revisions: 0, cells: 0, hidden: 0, figures: 0, asked: 0, caught: 0 };
  for (let seed = 1; seed <= WORLDS; seed++)
    await visit(seed, async (visitor) => {
      const { db, world } = visitor;
      const documents = await everyDocument(visitor);
      for (const code of ['counter', 'full']) {
        const sets = documents.filter(({ questionnaire }) => questionnaire.code === code);
        for (const look of LOOKS) {
          const blocks = await frozenBlocks(db, world, code, look);
          const { cells, wrong } = publishedCells(world, sets, blocks, look);
          assert.deepEqual(wrong, []);
          assert.deepEqual(leaksOf(cells), [], `seed ${seed}, ${code}, ${JSON.stringify(look)}`);
          const careless = cells.map((cell) =>
            cell.isSensitive ? cell : { ...cell, status: 'told' as const },
          );
          if (leaksOf(careless).length > 0) seen.caught += 1;
          seen.cells += cells.length;
          seen.hidden += cells.filter(({ status }) => status === 'hidden').length;
        }
      }
      const reasons = documents.flatMap(({ rows }) =>
        rows.flatMap(({ n, told }) => (n === null && 'hidden' in told ? [told.hidden] : [])),
      );
      assert.ok(new Set(reasons).size <= 1, 'which hidden cells are the small ones');
      for (const set of documents) {
        const { told, wrong } = recount(set);
        assert.deepEqual(wrong, []);
        seen.figures += told;
        if (set.revision > 1) seen.revisions += 1;
      }
      seen.sets += documents.length;
      seen.asked += await askScores(visitor, documents);
      const [first] = documents;
      if (first) await askFiner(visitor, first);
    });
  t.diagnostic(JSON.stringify(seen));
  assert.ok(seen.revisions > WORLDS, 'revisions');
  assert.ok(seen.figures > 100 * WORLDS, 'figures');
  assert.ok(seen.caught >= WORLDS, 'hiding only what is sensitive is caught');
});
