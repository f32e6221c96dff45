import type { Auth } from '@/app/_server/auth';
import type { Config } from '@/app/_server/config';
import type { LanguageDirectory } from '@/app/_server/language-directory';
import type { PlaceDirectory } from '@/app/_server/place-directory';
import type { PublishedSets } from '@/app/_server/published-sets';
import type { RateLimits } from '@/app/_server/rate-limits';
import type { Database } from '@/db/client';
import type { SubmitQueue } from '@/db/commands/submit-queue';
import type { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import type { Instant } from '@/lib/time/instant';

/** What the whole process shares: made once by server.ts, used by the doors and by Next's pages. */
export type Runtime = {
  config: Config;
  db: Database;
  auth: Auth;
  places: PlaceDirectory;
  languages: LanguageDirectory;
  questionnaires: QuestionnaireRegistry;
  submissions: SubmitQueue;
  published: PublishedSets;
  rateLimits: RateLimits;
  /** The version of the kiosk's program that this server hands out; `null` when it hands out none. */
  kioskShell: string | null;
  isDemonstration: boolean;
  /** Keys what must not be kept in the clear; from SECRET_KEY or made once in the data folder. */
  secret: string;
  now: () => Instant;
};

const KEY = Symbol.for('hai-long.runtime');
type Holder = { [KEY]?: Runtime };

export function installRuntime(runtime: Runtime): void {
  (globalThis as Holder)[KEY] = runtime;
}

/** @throws Error outside the server: pages are only served by server.ts */
export function runtime(): Runtime {
  const installed = (globalThis as Holder)[KEY];
  if (!installed) throw new Error('expected server.ts to have installed the runtime');
  return installed;
}
