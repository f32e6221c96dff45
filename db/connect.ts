import path from 'node:path';
import { type Database, openDatabase } from '@/db/client';
import type { ConnectionSettings } from '@/db/connection-settings';
import { resolveDataDirectory } from '@/db/embedded/resolve-data-directory';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { installationSecret } from '@/db/installation-secret';

export type Connection = {
  db: Database;
  dataDirectory: string;
  /** Keys what must not be kept in the clear. */
  secret: string;
  /** Closes the connections and, as the last one out, the embedded server. */
  close(): Promise<void>;
};

type Options = {
  checkout: string;
  log: (text: string) => void;
  warn: (text: string) => void;
  statementTimeoutMs?: number;
};

/** Opens the database of the settings, starting the embedded one when no other is named. */
export async function connect(settings: ConnectionSettings, options: Options): Promise<Connection> {
  const dataDirectory = resolveDataDirectory(settings.DATA_DIR ?? null, options.checkout);
  const embedded = settings.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataDirectory, log: options.log });
  const db = openDatabase(settings.DATABASE_URL ?? embedded?.url ?? '', {
    maxConnections: settings.DATABASE_CONNECTIONS,
    statementTimeoutMs: options.statementTimeoutMs,
    onConnectionLost: (error) => options.warn(`a database connection was lost: ${error.message}`),
  });
  return {
    db,
    dataDirectory,
    secret: installationSecret(settings.SECRET_KEY ?? null, path.join(dataDirectory, 'secret')),
    close: async () => {
      await db.close();
      await embedded?.stop();
    },
  };
}
