import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Connection } from '@/db/connect';
import { FaultReport } from '@/db/jobs/fault-report';
import { importDossiers } from '@/db/jobs/import-dossiers';
import { importOfficial } from '@/db/jobs/import-official';
import { importPlaces } from '@/db/jobs/import-places';
import { type ImportOptions, type ImportResult, importResponses } from '@/db/jobs/import-responses';
import { runJob, say } from '@/db/jobs/run-job';
import { migrateDatabase } from '@/db/migrate';
import { systemNow } from '@/lib/time/instant';

const USAGE = `Usage: npm run import -- responses FILE.csv [--skip-invalid] [--english]
       npm run import -- dossiers  FILE.csv [--skip-invalid] [--english]
       npm run import -- places    FILE.csv [--skip-invalid] [--english]
       npm run import -- official  FILE.csv [--skip-invalid] [--english] [--replace]`;

type Importer = (
  options: ImportOptions & { replaces: boolean },
) => Promise<ImportResult & { changes?: string[] }>;

const importers = new Map<string, Importer>([
  ['responses', importResponses],
  ['dossiers', importDossiers],
  ['places', importPlaces],
  ['official', importOfficial],
]);

async function importFile({ db, secret }: Connection): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'skip-invalid': { type: 'boolean' },
      english: { type: 'boolean' },
      replace: { type: 'boolean' },
    },
  });
  const [kind, file] = positionals;
  const importer = importers.get(kind ?? '');
  if (!importer || !file || positionals.length > 2) throw new Error(USAGE);
  if (values.replace && kind !== 'official') throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  await migrateDatabase(db);
  const report = new FaultReport(`${file}.faults.csv`, values.english ? 'en' : 'vi');
  const { rows, added, known, faulty, isStored, changes } = await importer({
    db,
    file,
    report,
    secret,
    skipInvalid: values['skip-invalid'] ?? false,
    replaces: values.replace ?? false,
    now: systemNow(),
    onProgress: (read) => say(`${read} rows read`),
  });
  await report.close();
  say(`${rows} rows: ${added} added, ${known} known already, ${faulty} faulty`);
  for (const change of changes ?? []) say(`Replaced: ${change}`);
  if (faulty > 0) say(`Every faulty row with its reason: ${report.file}`);
  if (!isStored) say('Nothing was stored. Mend the file, or add --skip-invalid.');
  return isStored ? 0 : 1;
}

runJob(importFile);
