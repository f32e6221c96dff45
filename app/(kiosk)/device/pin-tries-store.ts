import { openDB } from 'idb';
import type { PinTries } from '@/lib/devices/pin-lock';

const DATABASE = 'hai-long-kiosk-staff';
const STORE = 'pin';
const KEY = 'tries';

/** Where there is no storage the tries are counted until the page is loaded anew. */
let remembered: PinTries | null = null;

async function withStore<Result>(
  work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB(DATABASE, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(STORE);
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export async function recallPinTries(): Promise<PinTries | null> {
  const found = await withStore((database) => database.get(STORE, KEY)).catch(() => null);
  return (found as PinTries | undefined) ?? remembered;
}

/** @param tries `null` after the right PIN */
export async function rememberPinTries(tries: PinTries | null): Promise<void> {
  remembered = tries;
  await withStore(async (database) => {
    if (tries === null) await database.delete(STORE, KEY);
    else await database.put(STORE, tries, KEY);
  }).catch(() => {});
}
