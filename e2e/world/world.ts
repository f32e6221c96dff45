import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeWorld } from '@/db/testing/world';
import { type DatabaseLine, layDatabaseLine } from '@/e2e/world/database-line';
import { freePort } from '@/e2e/world/free-port';
import { giveAnswers } from '@/e2e/world/give-answers';
import { KNOWN_ANSWERS, KNOWN_DOSSIERS, KNOWN_MONTH } from '@/e2e/world/known-answers';
import { publishUntil } from '@/e2e/world/publish';
import { type RunningServer, runServer } from '@/e2e/world/run-server';
import type { PlaceTree } from '@/lib/places/place-tree';
import { day } from '@/lib/time/day';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

/** A whole installation of its own: places, questionnaires, known answers and their month published, and the real server. */
export type World = {
  baseUrl: string;
  tree: PlaceTree;
  database: Pick<TestDatabase['db']['pool'], 'query'>;
  /** For what the database's own commands do; its connections are not cut with the line. */
  db: TestDatabase['db'];
  server: RunningServer;
  line: DatabaseLine;
  end(): Promise<void>;
};

export async function startWorld(): Promise<World> {
  const database = await createTestDatabase();
  const { pool } = database.db;
  const { tree } = await makeWorld(database.db);
  // A set-up that is told to have happened is not done again: no seed of eighteen months.
  await pool.query(
    `insert into installation (id, kind, created_at) values (1, 'demonstration', now())`,
  );
  for (const { centre, day: on, resolved } of KNOWN_DOSSIERS) {
    await pool.query('insert into dossier_counts (centre_id, day, resolved) values ($1, $2, $3)', [
      tree.find(centre)?.id,
      on,
      resolved,
    ]);
  }
  const line = await layDatabaseLine(database.url);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hai-long-e2e-'));
  const server = await runServer({
    DATABASE_URL: line.url,
    DATA_DIR: dataDirectory,
    SECRET_KEY: randomUUID(),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: baseUrl,
    LOG_LEVEL: 'warn',
    KIOSK_IDLE_SECONDS: '45',
    // The known answers come in from one address at once.
    SUBMISSIONS_PER_MINUTE: '0',
  });
  await giveAnswers(baseUrl, KNOWN_ANSWERS);
  await publishUntil({ database: pool, line }, day(KNOWN_MONTH.to));
  const end = async () => {
    await server.stop();
    await line.cut();
    await database.drop();
    rmSync(dataDirectory, { recursive: true });
  };
  return { baseUrl, tree, database: pool, db: database.db, server, line, end };
}
