import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuth } from '@/app/_server/auth';
import { readConfig } from '@/app/_server/config';
import { createAccount } from '@/app/_server/create-account';
import { LanguageDirectory } from '@/app/_server/language-directory';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { PublishedSets } from '@/app/_server/published-sets';
import { createRateLimits } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { handleApi } from '@/app/api/handle-api';
import type { Database } from '@/db/client';
import { createApiKey } from '@/db/commands/create-api-key';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeWorld, WORLD_NOW } from '@/db/testing/world';
import type { Instant } from '@/lib/time/instant';

/** The server's inside, with no setting but the default. */
export function doorsRuntime(
  db: Database,
  questionnaires: ConstructorParameters<typeof QuestionnaireRegistry>[0],
  now: () => Instant,
): Runtime {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.faults.join());
  const secret = 'a secret of at least thirty-two signs';
  return {
    config: config.config,
    db,
    secret,
    auth: createAuth(db, { baseUrl: 'http://localhost:3000', secret }),
    places: new PlaceDirectory(db.pool, now),
    languages: new LanguageDirectory(db.pool, now),
    questionnaires: new QuestionnaireRegistry(questionnaires),
    submissions: new SubmitQueue(db.pool),
    published: new PublishedSets(db.pool),
    rateLimits: createRateLimits(),
    kioskShell: 'a shell',
    isDemonstration: false,
    now,
  };
}

/** Opens the doors on a free port of this machine. */
export async function listen(runtime: Runtime): Promise<{ base: string; close: () => void }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handleApi(runtime, request, response, url).catch((error: unknown) => {
      response.destroy(error as Error);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** The machine doors over a database of their own, with a world and no answers. */
export class Doors {
  static async open(): Promise<Doors> {
    const database = await createTestDatabase({ maxConnections: 4 });
    const world = await makeWorld(database.db);
    const runtime = doorsRuntime(database.db, world.questionnaires, () => WORLD_NOW);
    const { base, close } = await listen(runtime);
    const end = async () => {
      close();
      await database.drop();
    };
    return new Doors(database, world, runtime, base, end);
  }

  private constructor(
    readonly database: Awaited<ReturnType<typeof createTestDatabase>>,
    readonly world: Awaited<ReturnType<typeof makeWorld>>,
    readonly runtime: Runtime,
    readonly base: string,
    readonly end: () => Promise<void>,
  ) {}

  async post(
    body: unknown,
    headers: Record<string, string> = {},
    path: string = '/api/v1/responses',
  ) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${this.base}${path}`, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    return { response, document: await response.json() };
  }

  async scores(query: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.base}/api/v1/scores?${query}`, { headers });
    return { status: response.status, document: await response.json() };
  }

  /** The key of an account that answers for a place. */
  async keyOf(placeCode: string, email: string): Promise<{ Authorization: string }> {
    const place = this.world.tree.find(placeCode);
    if (!place) throw new Error(`expected the place ${placeCode}`);
    const account = await createAccount(this.runtime.auth, this.database.db, {
      name: 'Quản lý',
      email,
      password: 'mot-mat-khau-dai',
      placeId: place.id,
      now: WORLD_NOW,
    });
    const { key } = await createApiKey(this.database.db.pool, {
      userId: account?.userId ?? '',
      name: 'thử',
      now: WORLD_NOW,
    });
    return { Authorization: `Bearer ${key}` };
  }
}

export function submission(change: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    centre: '24133-TT',
    counter: '24133-TT-1',
    questionnaire: { code: 'counter', version: 1 },
    channel: 'kiosk',
    language: 'vi',
    startedAt: '2026-11-20T02:00:00Z',
    submittedAt: '2026-11-20T02:01:00Z',
    ratings: { overall: 5, access: 4, procedures: 4, officials: 5, result: 4, feedback: 4 },
    ...change,
  };
}
