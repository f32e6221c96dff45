import type { IDBPTransaction } from 'idb';
import type { KioskSchema, Meta } from '@/app/(kiosk)/device/kiosk-database';

export type Writing = IDBPTransaction<KioskSchema, ('answers' | 'meta')[], 'readwrite'>;
export type Reading = IDBPTransaction<KioskSchema, ('answers' | 'meta')[], 'readonly'>;

export async function metaOf<Name extends keyof Meta>(
  transaction: Writing | Reading,
  name: Name,
): Promise<Meta[Name] | null> {
  const value = await (transaction as Reading).objectStore('meta').get(name);
  return (value as Meta[Name] | undefined) ?? null;
}

/** The highest number given to an answer so far. */
export async function lastSequenceOf(transaction: Writing | Reading): Promise<number> {
  return ((await metaOf(transaction, 'nextSequence')) ?? 1) - 1;
}

/** Ends when the transaction has ended; work that fails leaves nothing behind. */
export async function whole<Transaction extends { done: Promise<void>; abort(): void }, Result>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const done = transaction.done.then(() => null);
  done.catch(() => {});
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
  await done;
  return result;
}
