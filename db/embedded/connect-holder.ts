import { realpathSync } from 'node:fs';
import pg from 'pg';
import { databaseUrl } from '@/db/embedded/database-url';

export const holderName = 'hai-long holder';

export type Connected =
  | { kind: 'ready'; client: pg.Client; ended: Promise<void> }
  | { kind: 'starting' }
  | { kind: 'refused' | 'unreachable'; reason: string };

const cannotConnectNow = '57P03';
const invalidPassword = '28P01';

/**
 * Connects to the server of this very cluster. The connection is kept as long as the server is
 * used: by such connections the last user knows that it is the last.
 */
export async function connectHolder(
  port: number,
  password: string,
  cluster: string,
): Promise<Connected> {
  const client = new pg.Client({
    connectionString: databaseUrl(port, password, 'postgres'),
    application_name: holderName,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  client.on('error', () => {});
  // Heard from the beginning: it may end before anybody has begun to watch it.
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const folder = rows[0]?.folder;
    if (folder !== undefined && realpathSync(folder) === realpathSync(cluster)) {
      return { kind: 'ready', client, ended };
    }
    await client.end();
    return { kind: 'unreachable', reason: `port ${port} belongs to another PostgreSQL` };
  } catch (cause) {
    client.end().catch(() => {});
    const { code, message } = cause as { code?: string; message: string };
    if (code === cannotConnectNow) return { kind: 'starting' };
    return { kind: code === invalidPassword ? 'refused' : 'unreachable', reason: message };
  }
}
