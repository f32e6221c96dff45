import type { Runtime } from '@/app/_server/runtime';
import { type Publication, publishClosedPeriods } from '@/db/commands/publish-closed-periods';

const EVERY_MS = 3_600_000;

type Publisher = Pick<Runtime, 'db' | 'config' | 'isDemonstration' | 'now'>;

/** Publishes what has closed; running it again changes nothing. */
export async function publish(runtime: Publisher): Promise<Publication[]> {
  const { publishAfterDays, minimumToShow, minimumToCompare, minimumToRank } = runtime.config;
  return publishClosedPeriods(runtime.db, {
    now: runtime.now(),
    delayDays: publishAfterDays,
    rule: { minimumToShow, minimumToCompare, minimumToRank },
    isDemonstration: runtime.isDemonstration,
  });
}

/** Looks every hour whether a month has closed, until stopped. @returns stops it */
export function publishHourly(runtime: Publisher, onFault: (error: unknown) => void): () => void {
  const timer = setInterval(() => publish(runtime).catch(onFault), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
