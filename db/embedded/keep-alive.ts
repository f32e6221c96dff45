import type pg from 'pg';

/** Whether the process stays alive for the sake of this connection. (pg's types lack the two.) */
export function keepAlive(client: pg.Client, wanted: boolean): void {
  const socket = client as pg.Client & { ref(): void; unref(): void };
  if (wanted) socket.ref();
  else socket.unref();
}
