import { setTimeout as pause } from 'node:timers/promises';
import { holderName } from '@/db/embedded/connect-holder';
import type { RunningServer } from '@/db/embedded/running-server';

type Others = { holders: number; all: number };

const goodbyePauseMs = 25;
const goodbyeRounds = 20;

/** Gives back our hold on the server, and stops it when nobody else is connected. */
export async function stopUnlessUsed(
  running: RunningServer,
  log: (message: string) => void,
): Promise<void> {
  const others = await othersConnected(running);
  await running.holder.end().catch(() => {});
  if (others !== null && others.all > 0) {
    log(`The embedded PostgreSQL goes on running: ${others.all} other connections use it.`);
    return;
  }
  if (!(await running.server.isRunning())) return;
  await running.server.stop();
  log('The embedded PostgreSQL was stopped.');
}

// The backends of connections closed a moment ago may still be seen, so a count is asked for
// again, unless another process holds the server anyway. null: our own connection is gone.
async function othersConnected({ holder }: RunningServer): Promise<Others | null> {
  try {
    for (let round = 0; ; round++) {
      const { rows } = await holder.query<Others>(
        `select count(*) filter (where application_name = $1)::int as holders,
                count(*)::int as all
           from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        [holderName],
      );
      const others = rows[0] ?? { holders: 0, all: 0 };
      if (others.all === 0 || others.holders > 0 || round === goodbyeRounds) return others;
      await pause(goodbyePauseMs);
    }
  } catch {
    return null;
  }
}
