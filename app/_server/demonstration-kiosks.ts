import type { Runtime } from '@/app/_server/runtime';
import { hearKiosks } from '@/db/seed/demonstration/kiosk-contact';
import { DEMONSTRATION_SEED } from '@/db/seed/demonstration/seed-demonstration';

const EVERY_MS = 5 * 60_000;

/**
 * The invented kiosks of a demonstration have no tablet that speaks for them: without this all of them would
 * count as silent a quarter of an hour after the start. @returns stops it
 */
export function hearDemonstrationKiosks(
  runtime: Pick<Runtime, 'db' | 'isDemonstration' | 'now'>,
  onFault: (error: unknown) => void,
): () => void {
  if (!runtime.isDemonstration) return () => {};
  const { db, now } = runtime;
  const hear = () => hearKiosks(db.pool, { now: now(), seed: DEMONSTRATION_SEED }).catch(onFault);
  const timer = setInterval(hear, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
