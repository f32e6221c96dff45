import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = {
  drizzle: NodePgDatabase;
  pool: pg.Pool;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  maxConnections?: number;
  applicationName?: string;
  statementTimeoutMs?: number;
  onConnectionLost?: (error: Error) => void;
};

const connectTimeoutMs = 3_000;
const oid = { int8: 20, int8Array: 1016, date: 1082, dateArray: 1182 } as const;

/**
 * One way into the database, embedded or not. Days come back as 'YYYY-MM-DD', bigint as number.
 * Nothing is a named prepared statement, so PgBouncer in transaction mode may stand in between.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  registerTypeParsers();
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'hai-long',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    onConnect: (client) => client.query(sessionSettings(options)) as unknown as undefined,
  });
  const report = options.onConnectionLost ?? (() => {});
  // A connection that dies while idle, or between two queries of a transaction, emits 'error';
  // unheard, it would end the process. The query that needs it fails by itself.
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', () => {}));
  let closing: Promise<void> | null = null;
  return {
    drizzle: drizzle(pool),
    pool,
    close: () => {
      closing ??= pool.end();
      return closing;
    },
  };
}

function sessionSettings(options: DatabaseOptions): string {
  const timeout = options.statementTimeoutMs;
  const settings = ["set timezone to 'UTC'"];
  if (timeout !== undefined) settings.push(`set statement_timeout to ${Math.trunc(timeout)}`);
  return settings.join('; ');
}

// drizzle asks pg's global parsers, not the pool's own, so they are set there.
function registerTypeParsers(): void {
  pg.types.setTypeParser(oid.int8, parseInt8);
  pg.types.setTypeParser(oid.date, (text: string) => text);
  const parseTextArray = pg.types.getTypeParser(1009 as number) as (text: string) => string[];
  const parseInt8Array = (text: string) =>
    parseTextArray(text).map((item: string | null) => (item === null ? null : parseInt8(item)));
  pg.types.setTypeParser(oid.int8Array as number, parseInt8Array);
  pg.types.setTypeParser(oid.dateArray as number, parseTextArray);
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new Error(`a bigint within ±2^53 was expected, found ${text}`);
  }
  return value;
}
