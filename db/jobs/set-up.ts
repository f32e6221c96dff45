import type { Database } from '@/db/client';
import { keepOfficialFacts } from '@/db/commands/keep-official-facts';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { inTransaction } from '@/db/in-transaction';
import { findInstallation } from '@/db/queries/find-installation';
import { hearKiosks } from '@/db/seed/demonstration/kiosk-contact';
import { DEMONSTRATION_SEED, seedDemonstration } from '@/db/seed/demonstration/seed-demonstration';
import { loadProvince } from '@/db/seed/province';
import { NATIONAL_RESULTS } from '@/lib/official/national-results';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { addDays } from '@/lib/time/day';
import { dayOfInstant, type Instant } from '@/lib/time/instant';

const ADVISORY_LOCK = 7_046_119;

type SetUpOptions = {
  kind: 'demonstration' | 'real';
  now: Instant;
  dossierKey: (dossierCode: string) => Buffer;
  onProgress: (text: string) => void;
};

/**
 * The first start: places, questionnaires and, for the demonstration, eighteen months of answers. One
 * transaction, so a start that is killed half way leaves nothing; a later start only brings
 * questionnaires and official figures that are new, and lets the demonstration's kiosks speak again.
 */
export async function setUp(db: Database, options: SetUpOptions): Promise<void> {
  let isNew = false;
  await inTransaction(db, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await publishQuestionnaires(client, PUBLISHED_QUESTIONNAIRES, options.now);
    await keepOfficialFacts(client, NATIONAL_RESULTS, options.now);
    const installation = await findInstallation(client);
    isNew = installation === null;
    if (installation?.kind === 'demonstration') {
      await hearKiosks(client, { now: options.now, seed: DEMONSTRATION_SEED });
    }
    if (isNew) {
      const isDemonstration = options.kind === 'demonstration';
      await loadProvince(client, { counters: isDemonstration });
      if (isDemonstration) {
        await seedDemonstration(client, {
          today: dayOfInstant(options.now),
          now: options.now,
          lastDay: addDays(dayOfInstant(options.now), -1),
          dossierKey: options.dossierKey,
          onProgress: options.onProgress,
        });
      }
      await client.query('insert into installation (id, kind, created_at) values (1, $1, $2)', [
        options.kind,
        options.now,
      ]);
    }
  });
  if (isNew) await db.pool.query('analyze');
}
