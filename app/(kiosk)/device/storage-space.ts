import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import type { StorageFault } from '@/app/(kiosk)/device/storage-fault';

export type StorageSpace = {
  isPersisted: boolean | null;
  usedBytes: number | null;
  quotaBytes: number | null;
};

const MEGABYTE = 1_000_000;
const LEAST_FREE_BYTES = 20 * MEGABYTE;
/** A private window's storage is in memory, and small, and never persistent. */
const PRIVATE_QUOTA_BYTES = 300 * MEGABYTE;

export async function measureSpace(storage: DeviceEnvironment['storage']): Promise<StorageSpace> {
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
