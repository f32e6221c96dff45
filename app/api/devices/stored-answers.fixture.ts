import type { Database } from '@/db/client';
import { findRollupDifferences } from '@/db/commands/rebuild-rollups';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { CLOCK_VERDICTS, type ClockVerdict } from '@/lib/devices/answer-moment';

/** An answer that somebody gave: what it says is said by no other. */
export type GivenAnswer = { id: string; content: string };

type StoredAnswer = { id: string; content: string; atMs: number; clock: ClockVerdict };

/** What was written into the comments of one life, found by that and not by ids or receipts. */
async function answersSaying(pool: Database['pool'], mark: string): Promise<StoredAnswer[]> {
  const { rows } = await pool.query<{ id: string; content: string; at: Date; clock: number }>(
    `select id, comment as content, submitted_at as at, coalesce(clock, 0)::integer as clock
     from responses left join device_receipts on response_id = id
     where starts_with(comment, $1)`,
    [mark],
  );
  return rows.map(({ id, content, at, clock }) => {
    const verdict = CLOCK_VERDICTS[clock];
    if (!verdict) throw new Error(`expected a verdict, found ${clock}`);
    return { id, content, atMs: at.getTime(), clock: verdict };
  });
}

/**
 * Whether what was thanked for is in the database and in the scores exactly once.
 * @param mark what every content of this life begins with, and no other
 */
export async function judgeStored(
  pool: Database['pool'],
  life: {
    deviceId: number;
    mark: string;
    given: readonly GivenAnswer[];
    thanked: readonly string[];
  },
) {
  const stored = await answersSaying(pool, life.mark);
  const ids = new Set(stored.map(({ id }) => id));
  const wanted = new Map(life.given.map(({ id, content }) => [content, id]));
  const seen = new Set<string>();
  const doubled: string[] = [];
  for (const { id, content } of stored) {
    if (seen.has(content) || wanted.get(content) !== id) doubled.push(content);
    seen.add(content);
  }
  const gaps = await listDeviceGaps(pool, life.deviceId);
  return {
    stored,
    lost: life.thanked.filter((id) => !ids.has(id)),
    doubled,
    /** Where the scores count other answers than there are. */
    miscounted: (await findRollupDifferences(pool)).map(({ key }) => key),
    gaps: (gaps?.gaps.length ?? 0) + (gaps?.usedTwice.length ?? 0),
  };
}
