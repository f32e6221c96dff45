import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The last line of the server's welcome: by then the demonstration accounts exist too. */
const READY = 'Press Ctrl+C';

export type RunningServer = {
  /** Whatever the server wrote to its error stream, a line an entry. */
  complaints: string[];
  stop(): Promise<void>;
};

/** Starts the product as `npm start` does, and waits until it is ready. */
export async function runServer(settings: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...settings },
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints.push(...text.split('\n').filter((line) => line !== ''));
  });
  const ended = once(child, 'exit');
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(READY)) resolve();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(new Error(`the server ended with ${code}\n${said}\n${complaints.join('\n')}`));
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', killWithUs);
  };
  return { complaints, stop };
}
