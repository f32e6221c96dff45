import { recordingAddress } from '@/app/_survey/survey-language';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';

const CACHE = 'hai-long-kiosk-recordings';

/** The recordings that a setup's languages speak with. */
export function recordingsOf({ packs }: Pick<KioskSetup, 'packs'>): string[] {
  const hashes = (packs ?? []).flatMap(({ entries }) =>
    entries.flatMap(({ recording }) => recording ?? []),
  );
  return [...new Set(hashes)].map(recordingAddress);
}

/**
 * Fetches what is not on the tablet yet, so that a survey speaks without a network too, and drops what no
 * language needs any more. Whatever fails is tried again with the next call: answers never wait for it.
 */
export async function keepRecordings(addresses: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    if (addresses.length === 0) {
      await caches.delete(CACHE);
      return;
    }
    const cache = await caches.open(CACHE);
    const kept = await cache.keys();
    const paths = new Map(kept.map((request) => [new URL(request.url).pathname, request]));
    for (const [path, request] of paths) {
      if (!addresses.includes(path)) await cache.delete(request);
    }
    for (const address of addresses) {
      if (!paths.has(address)) await cache.add(address);
    }
  } catch {
    // No network, or no space left: then the device's voice speaks, or nothing.
  }
}

const sources = new Map<string, string>();

/** Where a recording can be played from: what the tablet has kept of it, or else the server. */
export async function keptRecording(address: string): Promise<string> {
  const known = sources.get(address);
  if (known !== undefined) return known;
  const kept =
    'caches' in globalThis ? await caches.match(address, { cacheName: CACHE }) : undefined;
  if (!kept) return address;
  const source = URL.createObjectURL(await kept.blob());
  sources.set(address, source);
  return source;
}
