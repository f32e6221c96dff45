import path from 'node:path';
import { type Connection, connect } from '@/db/connect';
import { readConnectionSettings } from '@/db/connection-settings';
import { loadEnvFile } from '@/db/load-env-file';

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Opens the database of the settings for one job, which returns its exit code, and closes it. */
async function withConnection(job: (connection: Connection) => Promise<number>): Promise<number> {
  const checkout = path.resolve(import.meta.dirname, '../..');
  loadEnvFile(checkout);
  const read = readConnectionSettings(process.env);
  if (!read.ok) throw new Error(`These settings are wrong:\n  ${read.faults.join('\n  ')}`);
  const connection = await connect(read.settings, { checkout, log: () => {}, warn: say });
  try {
    return await job(connection);
  } finally {
    await connection.close();
  }
}

/** Runs a job from the command line: a failure is one sentence on standard error and exit code 2. */
export function runJob(job: (connection: Connection) => Promise<number>): void {
  withConnection(job).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
