import { existsSync } from 'node:fs';

/** The programs of the machine's own PostgreSQL 15, the oldest that is supported, if installed. */
export function findSystemPostgres(): string | null {
  const folder = '/usr/lib/postgresql/15/bin';
  return existsSync(`${folder}/initdb`) ? folder : null;
}
