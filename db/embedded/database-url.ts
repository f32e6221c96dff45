export const databaseRole = 'hai_long';
export const databaseName = 'hai_long';

/** The address of one database of the embedded server. */
export function databaseUrl(port: number, password: string, database = databaseName): string {
  return `postgres://${databaseRole}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
