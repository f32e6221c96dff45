import path from 'node:path';
import { createAuth } from '@/app/_server/auth';
import type { Config } from '@/app/_server/config';
import { installationSecret } from '@/app/_server/installation-secret';
import { PlaceDirectory } from '@/app/_server/place-directory';
import { QuestionnaireRegistry } from '@/app/_server/questionnaire-registry';
import { dossierKeyOf } from '@/app/_server/receive-submission';
import type { Runtime } from '@/app/_server/runtime';
import type { Database } from '@/db/client';
import { SubmitQueue } from '@/db/commands/submit-queue';
import { setUp } from '@/db/jobs/set-up';
import { migrateDatabase } from '@/db/migrate';
import { findInstallation } from '@/db/queries/find-installation';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { systemNow } from '@/lib/time/instant';

type Options = {
  config: Config;
  db: Database;
  dataDirectory: string;
  baseUrl: string;
  kind: 'demonstration' | 'real';
  onProgress: (text: string) => void;
};

/** Brings the database up to date, sets it up when it is new, and gathers what the process shares. */
export async function buildRuntime(options: Options): Promise<Runtime> {
  const { config, db } = options;
  const secret = installationSecret(config.secretKey, path.join(options.dataDirectory, 'secret'));
  await migrateDatabase(db);
  await setUp(db, {
    kind: options.kind,
    now: systemNow(),
    dossierKey: (code) => dossierKeyOf(secret, code),
    onProgress: options.onProgress,
  });
  const installation = await findInstallation(db.pool);
  const runtime: Runtime = {
    config,
    db,
    secret,
    auth: createAuth(db, { baseUrl: options.baseUrl, secret }),
    places: new PlaceDirectory(db.pool, systemNow),
    questionnaires: new QuestionnaireRegistry(await loadQuestionnaires(db.pool)),
    submissions: new SubmitQueue(db.pool),
    isDemonstration: installation?.kind === 'demonstration',
    now: systemNow,
  };
  return runtime;
}
