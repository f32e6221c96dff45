import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KillMachine } from '@/app/api/devices/kill-machine.fixture';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';

/** `npm run bench -- bench/kills.ts [kills] [seed]`: the doors and PostgreSQL killed with -9 under a kiosk's sending. */
const [kills = 100, seed = randomInt(1, 2_000_000_000)] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'hai-long-kills-'));
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDirectory: folder, log: () => {} });
const told = await new KillMachine({ url: postgres.url, folder, seed }).run(kills);
await postgres.stop();
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
const { server, postgres: database, both } = told.kills;
process.stdout.write(
  `${[
    `seed ${seed}, ${kills} kills: doors ${server}, PostgreSQL ${database}, both ${both}`,
    `thanked ${told.thanked}, stored ${told.stored}`,
    `lost ${told.lost.length}, doubled ${told.doubled.length}, miscounted ${told.miscounted.length}, gaps told ${told.gaps}`,
  ].join('\n')}\n`,
);
const faults = told.lost.length + told.doubled.length + told.miscounted.length + told.gaps;
process.exitCode = faults > 0 ? 1 : 0;
