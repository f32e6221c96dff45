import { createAuth } from '@/app/_server/auth';
import type { Config } from '@/app/_server/config';
import { LanguageDirectory } from '@/app/_server/language-directory';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { PublishedSets } from '@/app/_server/published-sets';
import { createRateLimits } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { dossierKeyOf } from '@/db/commands/accept-submission';
import { SubmitQueue } from '@/db/commands/submit-queue';
import type { Connection } from '@/db/connect';
import { setUp } from '@/db/jobs/set-up';
import { migrateDatabase } from '@/db/migrate';
import { findInstallation } from '@/db/queries/find-installation';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { systemNow } from '@/lib/time/instant';

type Options = {
  config: Config;
  connection: Connection;
  /** A new database becomes a real installation without answers instead of the demonstration. */
  wantsReal: boolean;
  kioskShell: string | null;
  onProgress: (text: string) => void;
};

/**
 * Brings the database up to date, sets it up when it is new, and gathers what the process shares.
 * @throws Error when a real installation is asked for and the database holds the demonstration
 */
export async function buildRuntime(options: Options): Promise<Runtime> {
  const { config } = options;
  const { db, secret } = options.connection;
  await migrateDatabase(db);
  await setUp(db, {
    kind: options.wantsReal ? 'real' : 'demonstration',
    now: systemNow(),
    dossierKey: (code) => dossierKeyOf(secret, code),
    onProgress: options.onProgress,
  });
  const installation = await findInstallation(db.pool);
  if (options.wantsReal && installation?.kind === 'demonstration') {
    throw new Error(
      'This database holds the demonstration. Give the real installation a database or DATA_DIR of its own.',
    );
  }
  return {
    config,
    db,
    secret,
    auth: createAuth(db, { baseUrl: config.publicUrl, secret }),
    places: new PlaceDirectory(db.pool, systemNow),
    languages: new LanguageDirectory(db.pool, systemNow),
    questionnaires: new QuestionnaireRegistry(await loadQuestionnaires(db.pool)),
    submissions: new SubmitQueue(db.pool),
    published: new PublishedSets(db.pool),
    rateLimits: createRateLimits(config),
    kioskShell: options.kioskShell,
    isDemonstration: installation?.kind === 'demonstration',
    now: systemNow,
  };
}
