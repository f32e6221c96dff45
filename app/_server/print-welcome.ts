import { ensureDemonstrationAccounts } from '@/app/_server/ensure-demonstration-accounts';
import type { Runtime } from '@/app/_server/runtime';
import { issueFirstAccountToken } from '@/db/commands/issue-first-account-token';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '@/db/seed/demonstration/accounts';

type Say = (text: string) => void;

/** Says where to go. In a demonstration it makes the accounts; a real installation gets its first link. */
export async function printWelcome(runtime: Runtime, say: Say): Promise<void> {
  const { publicUrl } = runtime.config;
  const tree = await runtime.places.tree();
  const centre = tree.all.find((place) => place.code === '24133-TT');
  const counter = centre && tree.childrenOf(centre)[0];
  say('\nHài Lòng is ready.');
  const line = (name: string, address: string) =>
    say(`  ${name.padEnd(24)} ${publicUrl}${address}`);
  if (counter) line('Kiosk of a counter', `/kiosk?at=${counter.shortCode}`);
  if (centre) line('Phone page of a centre', `/p/${centre.shortCode}`);
  line('Public page', '/vi');
  line('Managers', '/vi/manage');
  line('Doors for machines', '/api/v1/openapi.json');
  if (runtime.isDemonstration) await sayDemonstrationAccounts(runtime, say);
  else await sayFirstAccount(runtime, say);
  say('\nPress Ctrl+C to stop; the data is kept.');
}

async function sayDemonstrationAccounts(runtime: Runtime, say: Say): Promise<void> {
  const { auth, db, places, now } = runtime;
  await ensureDemonstrationAccounts(auth, db, await places.tree(), now());
  say(`\nDemonstration accounts, all with the password ${DEMONSTRATION_PASSWORD}:`);
  for (const account of DEMONSTRATION_ACCOUNTS)
    say(`  ${account.email.padEnd(30)} ${account.name}`);
}

async function sayFirstAccount(runtime: Runtime, say: Say): Promise<void> {
  if (!runtime.config.isPublicUrlSet) {
    say('\nPUBLIC_URL is not set: links and QR codes name this machine only.');
  }
  const issued = await issueFirstAccountToken(runtime.db.pool, { now: runtime.now() });
  if (!issued) return;
  say('\nThis installation has no account yet. Make the first one within a day:');
  say(`  ${runtime.config.publicUrl}/vi/manage/first-account?token=${issued.token}`);
}
