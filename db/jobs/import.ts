import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '@/db/connect';
import { readConnectionSettings } from '@/db/connection-settings';
import { FaultReport } from '@/db/jobs/fault-report';
import { importDossiers } from '@/db/jobs/import-dossiers';
import { importPlaces } from '@/db/jobs/import-places';
import { importResponses } from '@/db/jobs/import-responses';
import { loadEnvFile } from '@/db/load-env-file';
import { migrateDatabase } from '@/db/migrate';
import { systemNow } from '@/lib/time/instant';

const USAGE = `Usage: npm run import -- responses FILE.csv [--skip-invalid] [--english]
       npm run import -- dossiers  FILE.csv [--skip-invalid] [--english]
       npm run import -- places    FILE.csv [--skip-invalid] [--english]`;

const importers: Record<string, typeof importResponses> = {
  responses: importResponses,
  dossiers: importDossiers,
  places: importPlaces,
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'skip-invalid': { type: 'boolean' }, english: { type: 'boolean' } },
  });
  const [kind, file] = positionals;
  const importer = Object.hasOwn(importers, kind ?? '') ? importers[kind ?? ''] : null;
  if (!importer || !file || positionals.length > 2) throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  const checkout = path.resolve(import.meta.dirname, '../..');
  loadEnvFile(checkout);
  const read = readConnectionSettings(process.env);
  if (!read.ok) throw new Error(`These settings are wrong:\n  ${read.faults.join('\n  ')}`);
  const connection = await connect(read.settings, { checkout, log: () => {}, warn: say });
  try {
    await migrateDatabase(connection.db);
    const report = new FaultReport(`${file}.faults.csv`, values.english ? 'en' : 'vi');
    const skipInvalid = values['skip-invalid'] ?? false;
    const result = await importer({
      db: connection.db,
      file,
      report,
      skipInvalid,
      secret: connection.secret,
      now: systemNow(),
      onProgress: (rows) => say(`${rows} rows read`),
    });
    await report.close();
    say(
      `${result.rows} rows: ${result.added} added, ${result.known} known already, ${result.faulty} faulty`,
    );
    if (result.faulty > 0) say(`Every faulty row with its reason: ${report.file}`);
    if (!result.isStored) say('Nothing was stored. Mend the file, or add --skip-invalid.');
    return result.isStored ? 0 : 1;
  } finally {
    await connection.close();
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
