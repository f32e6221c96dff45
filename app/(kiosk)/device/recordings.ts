import { recordingAddress } from '@/app/_survey/survey-language';
import { storageFaultOf } from '@/app/(kiosk)/device/storage-fault';
import { hasRoomToSpare, measureSpace } from '@/app/(kiosk)/device/storage-space';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';

const CACHE = 'hai-long-kiosk-recordings';

/** The recordings that a setup's languages speak with. */
export function recordingsOf({ packs }: Pick<KioskSetup, 'packs'>): string[] {
  const hashes = (packs ?? []).flatMap(({ entries }) =>
    entries.flatMap(({ recording }) => recording ?? []),
  );
  return [...new Set(hashes)].map(recordingAddress);
}

type CacheRoom = Pick<CacheStorage, 'open' | 'delete' | 'match' | 'has'>;
type Browser = {
  /** `null` where the browser has none, as over plain http. */
  caches: CacheRoom | null;
  storage: Pick<StorageManager, 'persisted' | 'estimate'> | null;
};

/**
 * The recordings on the tablet, so that a survey speaks without a network too. Answers come first: they
 * never wait for a recording, and what they need of the disk or the line no recording takes.
 */
export class Recordings {
  private wanted: readonly string[] = [];
  private running: Promise<void> | null = null;
  /** The disk was full with them: not fetched again before the page is opened anew. */
  private isRoomShort = false;
  private readonly sources = new Map<string, string>();

  constructor(private readonly browser: Browser) {}

  /**
   * Fetches what is not on the tablet yet and drops what no language needs any more, one after the other
   * however often it is called. Whatever fails is tried again with the next call.
   */
  keep(addresses: readonly string[]): Promise<void> {
    if (addresses.join() !== this.wanted.join()) this.wanted = addresses;
    // Without a cache the device's voice speaks, or nothing.
    this.running ??= this.fetchMissing()
      .catch(() => {})
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** To make room for answers; whether there was anything. */
  async drop(): Promise<boolean> {
    this.isRoomShort = true;
    for (const source of this.sources.values()) URL.revokeObjectURL(source);
    this.sources.clear();
    try {
      return (await this.browser.caches?.delete(CACHE)) ?? false;
    } catch {
      return false;
    }
  }

  /** Where a recording can be played from: what the tablet has kept of it, or else the server. */
  async sourceOf(address: string): Promise<string> {
    const known = this.sources.get(address);
    if (known !== undefined) return known;
    const kept = await this.browser.caches?.match(address, { cacheName: CACHE });
    if (!kept) return address;
    const source = URL.createObjectURL(await kept.blob());
    this.sources.set(address, source);
    return source;
  }

  private async fetchMissing(): Promise<void> {
    const { caches, storage } = this.browser;
    if (!caches) return;
    let { wanted } = this;
    for (let isNewWish = true; isNewWish; isNewWish = wanted !== this.wanted) {
      wanted = this.wanted;
      const kept = await keepOnly(caches, wanted);
      for (const address of wanted) {
        if (kept.has(address)) continue;
        if (this.isRoomShort || !hasRoomToSpare(await measureSpace(storage))) return;
        await this.fetchOne(caches, address);
        if (wanted !== this.wanted) break;
      }
    }
  }

  private async fetchOne(caches: CacheRoom, address: string): Promise<void> {
    try {
      await (await caches.open(CACHE)).add(address);
    } catch (error) {
      if (storageFaultOf(error) === 'full') await this.drop();
    }
    // The disk was found full while this one was on its way.
    if (this.isRoomShort) await caches.delete(CACHE);
  }
}

/** Drops all others. @returns the paths of those that are kept */
async function keepOnly(caches: CacheRoom, wanted: readonly string[]): Promise<Set<string>> {
  if (wanted.length === 0) await caches.delete(CACHE);
  if (wanted.length === 0 || !(await caches.has(CACHE))) return new Set();
  const cache = await caches.open(CACHE);
  const kept = new Set<string>();
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (wanted.includes(path)) kept.add(path);
    else await cache.delete(request);
  }
  return kept;
}

export const recordings = new Recordings({
  caches: 'caches' in globalThis ? caches : null,
  storage: globalThis.navigator?.storage ?? null,
});
