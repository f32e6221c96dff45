import { spawn } from 'node:child_process';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';
import type { ServerUser } from '@/db/embedded/server-user';

export type ProgramRun = { exitCode: number; output: string };

type ProgramOptions = { folder: string; user: ServerUser | null; input?: string };

// A server that outlives us must not carry our secrets in its environment, nor obey PG* variables.
const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec'];

/** Runs one of PostgreSQL's programs to its end, as the given user, with a plain C locale. */
export function runProgram(
  program: string,
  args: string[],
  { folder, user, input }: ProgramOptions,
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(user ?? {}),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.on('error', (cause: NodeJS.ErrnoException) => reject(cannotExecute(program, cause)));
    // On Windows the server inherits the pipes of pg_ctl, so they would not close.
    child.on(process.platform === 'win32' ? 'exit' : 'close', (code: number | null) =>
      resolve({ exitCode: code ?? -1, output: output.trim() }),
    );
  });
}

function environment(): NodeJS.ProcessEnv {
  const env: Record<string, string> = { LC_ALL: 'C' };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env as NodeJS.ProcessEnv;
}

function cannotExecute(program: string, cause: NodeJS.ErrnoException): Error {
  return new EmbeddedPostgresError(
    `${program} cannot be executed (${cause.code ?? cause.message}). Is its folder on a file ` +
      'system mounted "noexec"? Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL.',
    { cause },
  );
}
