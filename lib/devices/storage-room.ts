/** Why a tablet takes no answers: its disk refuses to keep them, or has no room for them. */
export type StorageFault = 'blocked' | 'full';

/** With less room than this a kiosk closes, before an answer could fail to be kept. */
export const LEAST_FREE_BYTES = 20_000_000;
/** From this share of the allowed room on somebody should look after the tablet. */
export const TIGHT_SHARE = 0.9;

type Told = {
  usedBytes: number | null;
  quotaBytes: number | null;
  /** In the tablet's own words; `null` where it says nothing or is well. */
  storageFault: StorageFault | null;
};

/** What is wrong with a tablet's storage; older programs tell only the room, not that they closed. */
export function storageTrouble(told: Told): StorageFault | 'tight' | null {
  const { usedBytes, quotaBytes, storageFault } = told;
  if (storageFault !== null) return storageFault;
  if (usedBytes === null || quotaBytes === null) return null;
  if (quotaBytes - usedBytes < LEAST_FREE_BYTES) return 'full';
  return usedBytes >= TIGHT_SHARE * quotaBytes ? 'tight' : null;
}
