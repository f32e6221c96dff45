import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';

export type StarterOrder = {
  dataDirectory?: string;
  binaries?: string;
  becomeUser?: { uid: number; gid: number };
};

// A process of its own that starts the server, tells its address, and stops it when its input ends.
const order = JSON.parse(process.argv[2] ?? '{}') as StarterOrder;
if (order.becomeUser) {
  process.setgroups?.([order.becomeUser.gid]);
  process.setgid?.(order.becomeUser.gid);
  process.setuid?.(order.becomeUser.uid);
}
const { dataDirectory = '', binaries } = order;
const postgres = await startEmbeddedPostgres({ dataDirectory, binaries, log: () => {} });
process.stdin.on('end', () => postgres.stop()).resume();
process.stdout.write(`${JSON.stringify({ ...postgres, uid: process.getuid?.() })}\n`);
