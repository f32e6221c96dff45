import type { IDBPTransaction } from 'idb';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import {
  type HeldAnswer,
  KioskDatabase,
  type KioskSchema,
  type Meta,
  PARKED,
  type Pairing,
  WAITING,
} from '@/app/(kiosk)/device/kiosk-database';
import { responseId } from '@/app/(kiosk)/device/response-id';
import { StorageError } from '@/app/(kiosk)/device/storage-fault';
import {
  type ClockReading,
  type DeviceStatus,
  type KeptAnswer,
  type KeptClock,
  PARKED_TOLD_LIMIT,
} from '@/lib/devices/device-protocol';
import type { Parking } from '@/lib/devices/outbox';

type Writing = IDBPTransaction<KioskSchema, ('answers' | 'meta')[], 'readwrite'>;
type Reading = IDBPTransaction<KioskSchema, ('answers' | 'meta')[], 'readonly'>;

export type StoreSummary = {
  waiting: number;
  parked: number;
  oldestWaiting: number | null;
  lastSequence: number;
  lastAnswer: KeptClock | null;
};

export type SentBatch = {
  device: number;
  key: string;
  lastSequence: number;
  answers: KeptAnswer[];
};

const BOTH: ('answers' | 'meta')[] = ['answers', 'meta'];
const RECENT_LIMIT = 50;
const PAGE_ANSWERS = 1000;
const ONE_STEP_MS = 8000;
const ALL_ANSWERS_MS = 120_000;
/** `complete` is told only after the disk has it, which browsers no longer promise by default. */
const STRICT = { durability: 'strict' } as const;

async function metaOf<Name extends keyof Meta>(
  transaction: Writing | Reading,
  name: Name,
): Promise<Meta[Name] | null> {
  const value = await (transaction as Reading).objectStore('meta').get(name);
  return (value as Meta[Name] | undefined) ?? null;
}

/** The answers of this tablet until the server has acknowledged them. Every method is one transaction. */
export class AnswerStore {
  private readonly database: KioskDatabase;

  constructor(environment: Pick<DeviceEnvironment, 'indexedDB' | 'timers'>) {
    this.database = new KioskDatabase(environment);
  }

  /** Returns after the disk has the answer. One handed in again keeps its first number. */
  keep(response: unknown, reading: ClockReading): Promise<number> {
    return this.write(async (transaction) => {
      if (!(await metaOf(transaction, 'pairing'))) throw new StorageError('blocked', 'no pairing');
      const id = responseId(response);
      const recent = (await metaOf(transaction, 'recent')) ?? [];
      const before = recent.find((kept) => id !== null && kept.id === id);
      if (before) return before.sequence;
      const sequence = (await metaOf(transaction, 'nextSequence')) ?? 1;
      const contact = await metaOf(transaction, 'contact');
      const previous = await metaOf(transaction, 'lastAnswer');
      const kept: KeptClock = { ...reading, lastContactAt: contact?.lastContactAt ?? null };
      const answer: HeldAnswer = {
        sequence,
        state: WAITING,
        kept,
        sincePreviousMs:
          previous?.boot === reading.boot
            ? Math.max(0, reading.monotonicMs - previous.monotonicMs)
            : null,
        response,
        parking: null,
      };
      const meta = transaction.objectStore('meta');
      await Promise.all([
        transaction.objectStore('answers').add(answer),
        meta.put(sequence + 1, 'nextSequence'),
        meta.put(kept, 'lastAnswer'),
        ...(id === null
          ? []
          : [meta.put([...recent.slice(1 - RECENT_LIMIT), { id, sequence }], 'recent')]),
      ]);
      return sequence;
    });
  }

  /** The oldest answers that wait, at most `limit`; `null` when the tablet is not paired. */
  batch(limit: number): Promise<SentBatch | null> {
    return this.read(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (!pairing) return null;
      const held = await transaction.objectStore('answers').index('state').getAll(WAITING, limit);
      const { device, key } = pairing;
      const lastSequence = ((await metaOf(transaction, 'nextSequence')) ?? 1) - 1;
      return { device, key, lastSequence, answers: held.map(sentAnswer) };
    });
  }

  /** Nothing happens when the tablet was paired anew since: the numbers are others' then. */
  settle(device: number, acknowledged: readonly number[], parked: readonly Parking[]) {
    return this.write(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (pairing?.device !== device) return;
      const answers = transaction.objectStore('answers');
      const held = await Promise.all(parked.map(({ sequence }) => answers.get(sequence)));
      await Promise.all([
        ...acknowledged.map((sequence) => answers.delete(sequence)),
        ...held.map(async (answer, at) => {
          const parking = parked[at];
          if (!answer || !parking) return;
          const { outcome, detail } = parking;
          await answers.put({ ...answer, state: PARKED, parking: { outcome, detail } });
        }),
      ]);
    });
  }

  /** Parked answers wait once more; how many they were. */
  unpark(): Promise<number> {
    return this.write(async (transaction) => {
      const index = transaction.objectStore('answers').index('state');
      let count = 0;
      for (let at = await index.openCursor(PARKED); at; at = await at.continue()) {
        await at.update({ ...at.value, state: WAITING, parking: null });
        count += 1;
      }
      return count;
    }, ALL_ANSWERS_MS);
  }

  summary(): Promise<StoreSummary> {
    return this.read(async (transaction) => {
      const index = transaction.objectStore('answers').index('state');
      return {
        waiting: await index.count(WAITING),
        parked: await index.count(PARKED),
        oldestWaiting: (await index.getKey(WAITING)) ?? null,
        lastSequence: ((await metaOf(transaction, 'nextSequence')) ?? 1) - 1,
        lastAnswer: await metaOf(transaction, 'lastAnswer'),
      };
    });
  }

  parked(limit = PARKED_TOLD_LIMIT): Promise<Parking[]> {
    return this.read(async (transaction) => {
      const held = await transaction.objectStore('answers').index('state').getAll(PARKED, limit);
      return held.flatMap(({ sequence, parking }) => (parking ? [{ sequence, ...parking }] : []));
    });
  }

  toldParked(): Promise<DeviceStatus['parked']> {
    return this.parked().then((held) =>
      held.map(({ sequence, outcome }) => ({ sequence, outcome })),
    );
  }

  /** Every answer held, the parked ones too: for a recovery file. */
  everything(): Promise<SentBatch | null> {
    return this.read(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (!pairing) return null;
      const { device, key } = pairing;
      const answers: KeptAnswer[] = [];
      for (;;) {
        const after = IDBKeyRange.lowerBound(answers.at(-1)?.sequence ?? 0, true);
        const page = await transaction.objectStore('answers').getAll(after, PAGE_ANSWERS);
        answers.push(...page.map(sentAnswer));
        if (page.length < PAGE_ANSWERS) break;
      }
      const lastSequence = ((await metaOf(transaction, 'nextSequence')) ?? 1) - 1;
      return { device, key, lastSequence, answers };
    }, ALL_ANSWERS_MS);
  }

  recall<Name extends keyof Meta>(name: Name): Promise<Meta[Name] | null> {
    return this.read((transaction) => metaOf(transaction, name));
  }

  remember<Name extends keyof Meta>(name: Name, value: Meta[Name]): Promise<void> {
    return this.write(async (transaction) => {
      await transaction.objectStore('meta').put(value, name);
    });
  }

  /** Changes the pairing of that device alone; `null` when the tablet has another by now. */
  changePairing(device: number, change: Partial<Pairing>): Promise<Pairing | null> {
    return this.write(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (pairing?.device !== device) return null;
      const changed = { ...pairing, ...change };
      await transaction.objectStore('meta').put(changed, 'pairing');
      return changed;
    });
  }

  /** The key of this wish: the one drawn before when the same wish was not answered yet. */
  keyForWish(wish: string, draw: () => string): Promise<string> {
    return this.write(async (transaction) => {
      const open = await metaOf(transaction, 'wish');
      if (open?.wish === wish) return open.key;
      const key = draw();
      await transaction.objectStore('meta').put({ wish, key }, 'wish');
      return key;
    });
  }

  /** As another device than before its numbers begin at 1; answers still here are numbered anew. */
  pair(pairing: Pairing): Promise<void> {
    return this.write(async (transaction) => {
      const before = await metaOf(transaction, 'pairing');
      const meta = transaction.objectStore('meta');
      if (before?.device !== pairing.device) {
        const held = await renumber(transaction);
        await meta.put(held + 1, 'nextSequence');
        if (held === 0) await meta.delete('lastAnswer');
      }
      await Promise.all([meta.put(pairing, 'pairing'), meta.delete('wish')]);
    }, ALL_ANSWERS_MS);
  }

  /** `false` when answers are left: then nothing changes. */
  unpair(): Promise<boolean> {
    return this.write(async (transaction) => {
      if ((await transaction.objectStore('answers').count()) > 0) return false;
      await transaction.objectStore('meta').clear();
      return true;
    });
  }

  close(): void {
    this.database.close();
  }

  private write<Result>(
    work: (transaction: Writing) => Promise<Result>,
    patienceMs = ONE_STEP_MS,
  ): Promise<Result> {
    return this.database.run(
      (database) => whole(database.transaction(BOTH, 'readwrite', STRICT), work),
      patienceMs,
    );
  }

  private read<Result>(
    work: (transaction: Reading) => Promise<Result>,
    patienceMs = ONE_STEP_MS,
  ): Promise<Result> {
    return this.database.run(
      (database) => whole(database.transaction(BOTH, 'readonly'), work),
      patienceMs,
    );
  }
}

/** Ends when the transaction has ended; work that fails leaves nothing behind. */
async function whole<Transaction extends { done: Promise<void>; abort(): void }, Result>(
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

/** New numbers are never higher than the old ones, so going upwards overwrites none. */
async function renumber(transaction: Writing): Promise<number> {
  let count = 0;
  const answers = transaction.objectStore('answers');
  for (let at = await answers.openCursor(); at; at = await at.continue()) {
    count += 1;
    if (at.value.sequence === count) continue;
    const moved = { ...at.value, sequence: count };
    await at.delete();
    await answers.add(moved);
  }
  return count;
}

function sentAnswer({ sequence, kept, sincePreviousMs, response }: HeldAnswer): KeptAnswer {
  return { sequence, kept, sincePreviousMs, response };
}
