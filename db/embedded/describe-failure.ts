import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';

const shownLines = 12;

/** An error from what PostgreSQL's programs printed, with the remedy where it is known. */
export function describeFailure(what: string, output: string, folder: string): Error {
  const remedy = remedyFor(output, folder);
  const shown = output.split('\n').slice(-shownLines).join('\n');
  return new EmbeddedPostgresError(`${what}. ${remedy}\n${shown}`.trimEnd());
}

function remedyFor(output: string, folder: string): string {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return `The disk of ${folder} is full: free some space and start again; nothing is lost.`;
  }
  if (/Permission denied/i.test(output)) {
    return `PostgreSQL may not read or write somewhere in ${folder}: check owner and rights.`;
  }
  if (/lock file "postmaster.pid" already exists/i.test(output)) {
    return (
      `Another program has by chance the process number written in ${folder}/cluster/postmaster.pid. ` +
      'If no postgres process runs on that folder, remove that one file and start again.'
    );
  }
  if (/shared librar|GLIBC|Library not loaded|dyld/i.test(output)) {
    return 'The programs do not fit this system: set DATABASE_URL to a PostgreSQL 15 or newer.';
  }
  return `Its log is in ${folder}/log.`;
}
