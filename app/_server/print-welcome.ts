import {
  DEMONSTRATION_PASSWORD,
  ensureDemonstrationAccounts,
} from '@/app/_server/demonstration-accounts';
import type { Runtime } from '@/app/_server/runtime';

/** Says where to go, once the server listens. */
export async function printWelcome(runtime: Runtime, say: (text: string) => void): Promise<void> {
  const baseUrl = runtime.config.publicUrl;
  const tree = await runtime.places.tree();
  const counter = tree.all.find((place) => place.code === '24133-TT-1');
  const centre = tree.all.find((place) => place.code === '24133-TT');
  const lines: [string, string][] = [
    ['Public page', `${baseUrl}/vi`],
    ['Managers', `${baseUrl}/vi/manage`],
  ];
  if (centre) lines.unshift(['Phone page of a centre', `${baseUrl}/p/${centre.shortCode}`]);
  if (counter) lines.unshift(['Kiosk of a counter', `${baseUrl}/vi/kiosk/${counter.shortCode}`]);
  say('');
  say('Hài Lòng is ready.');
  for (const [name, address] of lines) say(`  ${name.padEnd(24)} ${address}`);
  if (runtime.isDemonstration) {
    const accounts = await ensureDemonstrationAccounts(
      runtime.auth,
      runtime.db,
      tree,
      runtime.now(),
    );
    say(`\nDemonstration accounts, all with the password ${DEMONSTRATION_PASSWORD}:`);
    for (const account of accounts) say(`  ${account.email.padEnd(30)} ${account.name}`);
  }
  say('\nPress Ctrl+C to stop; the data is kept.');
}
