import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '@/db/testing/create-test-database';
import type { DatabaseLine } from '@/e2e/world/database-line';
import { addDays, type Day } from '@/lib/time/day';
import { type Instant, instantFromMilliseconds, instantOnDay } from '@/lib/time/instant';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** As PUBLISH_AFTER_DAYS is unless somebody sets it. */
const DELAY_DAYS = 5;
const A_MINUTE = 60_000;

type Publisher = { database: Pick<TestDatabase['db']['pool'], 'query'>; line: DatabaseLine };

/** Publications follow each other, so the next one is never earlier than the newest. */
async function momentAfter({ database }: Publisher, lastDay: Day): Promise<Instant> {
  const wanted = instantOnDay(addDays(lastDay, DELAY_DAYS + 1), 0);
  const { rows } = await database.query<{ newest: Date | null }>(
    'select max(published_at) as newest from published_sets',
  );
  const newest = rows[0]?.newest;
  if (!newest) return wanted;
  const next = instantFromMilliseconds(newest.getTime() + A_MINUTE);
  return next > wanted ? next : wanted;
}

/**
 * Runs the job that publishes what has closed by the end of a day, as if that day had gone by; late
 * answers to earlier months are taken in.
 */
export async function publishUntil(world: Publisher, lastDay: Day): Promise<void> {
  const now = await momentAfter(world, lastDay);
  const job = spawn(
    process.execPath,
    ['--import', 'tsx', 'db/jobs/publish.ts', '--revise', '--now', now],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATABASE_URL: world.line.url, SECRET_KEY: randomUUID() },
    },
  );
  let complaint = '';
  job.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code] = await once(job, 'close');
  if (code !== 0) throw new Error(`publishing ended with ${code}: ${complaint}`);
}
