import type { StorageFault } from '@/app/(kiosk)/device/storage-fault';
import { LEAST_FREE_BYTES } from '@/lib/devices/storage-room';

export type StorageSpace = {
  isPersisted: boolean | null;
  usedBytes: number | null;
  quotaBytes: number | null;
};

const MEGABYTE = 1_000_000;
/** Ten times what closes the kiosk: what can be fetched again leaves the rest to answers. */
const ROOM_TO_SPARE_BYTES = 10 * LEAST_FREE_BYTES;
/** A private window's storage is in memory, and small, and never persistent. */
const PRIVATE_QUOTA_BYTES = 300 * MEGABYTE;

type Measured = Pick<StorageManager, 'persisted' | 'estimate'>;

export async function measureSpace(storage: Measured | null): Promise<StorageSpace> {
  const isPersisted = await asked(() => storage?.persisted());
  const estimate = await asked(() => storage?.estimate());
  return {
    isPersisted,
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
  };
}

async function asked<Value>(ask: () => Promise<Value> | undefined): Promise<Value | null> {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
}

/** What would make answers kept now unsafe, as far as the browser tells. */
export function spaceFault({
  isPersisted,
  usedBytes,
  quotaBytes,
}: StorageSpace): StorageFault | null {
  if (quotaBytes === null) return null;
  if (quotaBytes - (usedBytes ?? 0) < LEAST_FREE_BYTES) return 'full';
  return isPersisted === false && quotaBytes < PRIVATE_QUOTA_BYTES ? 'blocked' : null;
}

/** Where the browser does not tell, only a full disk does. */
export function hasRoomToSpare({ usedBytes, quotaBytes }: StorageSpace): boolean {
  return quotaBytes === null || quotaBytes - (usedBytes ?? 0) >= ROOM_TO_SPARE_BYTES;
}
