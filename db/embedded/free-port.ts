import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from '@/db/embedded/embedded-postgres-error';

// Below 32768, where outgoing connections of Linux take their ports from.
const lowest = 20_000;
const highest = 32_767;
const attempts = 50;

/** A free TCP port of 127.0.0.1: the preferred one when it is free. */
export async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowest, highest + 1);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedPostgresError(`No free port was found on 127.0.0.1 (${lowest}–${highest}).`);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
