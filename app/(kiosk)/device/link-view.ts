import type { StorageFault } from '@/app/(kiosk)/device/storage-fault';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Instant } from '@/lib/time/instant';

/** What the screens know of storage and network; a new object after every change. */
export type LinkView = {
  /** `refused`: a survey begun now could be lost. */
  storage: 'opening' | 'ready' | 'refused';
  storageFault: StorageFault | null;
  setup: KioskSetup | null;
  /** As the server said last, remembered over restarts; says nothing while the storage opens. */
  admission: 'unpaired' | 'admitted' | 'revoked' | 'unknown';
  /** By the last request of ours; `null` before the first has ended. */
  isOnline: boolean | null;
  isSending: boolean;
  waiting: number;
  parked: number;
  lastSequence: number;
  /** By the server's clock. */
  lastContactAt: Instant | null;
  /** The server's clock minus this tablet's. */
  clockOffsetMs: number | null;
  /** By this tablet's clock. */
  lastAnswerAt: Instant | null;
  isPersisted: boolean | null;
  usedBytes: number | null;
  quotaBytes: number | null;
  /** The kiosk program that the server hands out now. */
  newestShell: string | null;
};

export const FIRST_VIEW: LinkView = {
  storage: 'opening',
  storageFault: null,
  setup: null,
  admission: 'unpaired',
  isOnline: null,
  isSending: false,
  waiting: 0,
  parked: 0,
  lastSequence: 0,
  lastContactAt: null,
  clockOffsetMs: null,
  lastAnswerAt: null,
  isPersisted: null,
  usedBytes: null,
  quotaBytes: null,
  newestShell: null,
};
