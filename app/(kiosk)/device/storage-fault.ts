/** `full`: no space left; `blocked`: the browser gives no storage that lasts. */
export type StorageFault = 'blocked' | 'full';

export class StorageError extends Error {
  constructor(
    readonly fault: StorageFault,
    cause: unknown,
  ) {
    super(`expected the kiosk's storage to work, found ${String(cause)}`, { cause });
    this.name = 'StorageError';
  }
}

export function storageFaultOf(error: unknown): StorageFault {
  if (error instanceof StorageError) return error.fault;
  return nameOf(error) === 'QuotaExceededError' ? 'full' : 'blocked';
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
