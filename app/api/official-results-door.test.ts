import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Runtime } from '@/app/_server/runtime';
import { handleApi } from '@/app/api/handle-api';
import { officialResultsDocumentSchema } from '@/app/api/official-results-door';
import { keepOfficialFacts } from '@/db/commands/keep-official-facts';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { WORLD_NOW } from '@/db/testing/world';
import { NATIONAL_RESULTS } from '@/lib/official/national-results';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let server: Server;

before(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
  const runtime = { db: database.db } as Runtime;
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handleApi(runtime, request, response, url).catch((error: unknown) => {
      response.destroy(error as Error);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await database.drop();
});

async function results() {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/official-results`);
  assert.equal(response.status, 200);
  return officialResultsDocumentSchema.parse(await response.json());
}

test('the door tells every published figure, with its source and the year the method changed', async () => {
  assert.deepEqual((await results()).results, []);
  await keepOfficialFacts(database.db.pool, NATIONAL_RESULTS, WORLD_NOW);
  const document = await results();
  assert.deepEqual(document.methodChanges, { sipas: [2022], par: [2022] });
  assert.equal(document.results.length, NATIONAL_RESULTS.length);
  const totals = document.results.filter(({ part }) => part === 'total');
  assert.deepEqual(
    totals.map(({ year, value }) => `${year} ${value}`),
    [
      '2018 82.99',
      '2019 84.45',
      '2020 85.48',
      '2021 87.16',
      '2022 80.08',
      '2023 82.66',
      '2024 83.94',
    ],
  );
  assert.ok(document.results.every(({ source, importedAt }) => source && importedAt === WORLD_NOW));
});
