import { parseArgs } from 'node:util';
import { z } from 'zod';
import { publishClosedPeriods } from '@/db/commands/publish-closed-periods';
import type { Connection } from '@/db/connect';
import { readSettings } from '@/db/connection-settings';
import { runJob, say } from '@/db/jobs/run-job';
import { publicationSettings } from '@/db/publication-settings';
import { findInstallation } from '@/db/queries/find-installation';
import { type Instant, parseInstant, systemNow } from '@/lib/time/instant';

function momentOf(text: string | undefined): Instant {
  const moment = text === undefined ? systemNow() : parseInstant(text);
  if (!moment)
    throw new Error(`--now must be a moment such as 2026-12-06T00:00:00Z, not "${text}"`);
  return moment;
}

/**
 * `npm run publish-closed`: publishes what has closed, as the server does every hour; `-- --revise` takes late
 * answers in at once; `-- --now MOMENT` publishes as of a moment.
 */
async function publish({ db }: Connection): Promise<number> {
  const { values } = parseArgs({
    options: { revise: { type: 'boolean', default: false }, now: { type: 'string' } },
  });
  const read = readSettings(z.object(publicationSettings), process.env);
  if (!read.ok) throw new Error(`These settings are wrong:\n  ${read.faults.join('\n  ')}`);
  const { settings } = read;
  const published = await publishClosedPeriods(db, {
    now: momentOf(values.now),
    delayDays: settings.PUBLISH_AFTER_DAYS,
    rule: {
      minimumToShow: settings.MINIMUM_TO_SHOW,
      minimumToCompare: settings.MINIMUM_TO_COMPARE,
      minimumToRank: settings.MINIMUM_TO_RANK,
    },
    isDemonstration: (await findInstallation(db.pool))?.kind === 'demonstration',
    revises: values.revise,
  });
  for (const { questionnaire, at, revision, hidden } of published) {
    say(`${questionnaire} ${at}, revision ${revision}: ${hidden} places hidden`);
  }
  say(`${published.length} sets published`);
  return 0;
}

runJob(publish);
