import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import {
  parkedOf,
  parkedRangesOf,
  renew,
  renumber,
  type StoreSummary,
  saysOtherThan,
  sentAnswer,
  summaryOf,
} from '@/app/(kiosk)/device/held-answers';
import { type KeptAs, keepAnswer } from '@/app/(kiosk)/device/keep-answer';
import {
  KioskDatabase,
  type Meta,
  PARKED,
  type Pairing,
  WAITING,
} from '@/app/(kiosk)/device/kiosk-database';
import { responseId } from '@/app/(kiosk)/device/response-id';
import {
  lastSequenceOf,
  metaOf,
  type Reading,
  type Writing,
  whole,
} from '@/app/(kiosk)/device/store-transaction';
import {
  type ClockReading,
  type DeviceStatus,
  type KeptAnswer,
  PARKED_RANGES_LIMIT,
  PARKED_TOLD_LIMIT,
} from '@/lib/devices/device-protocol';
import type { Parking } from '@/lib/devices/outbox';

export type SentBatch = {
  device: number;
  key: string;
  lastSequence: number;
  answers: KeptAnswer[];
};

const BOTH: ('answers' | 'meta')[] = ['answers', 'meta'];
const PAGE_ANSWERS = 1000;
const ONE_STEP_MS = 8000;
const ALL_ANSWERS_MS = 120_000;
/** Longer than anybody stands before "not kept" without a word. */
const DOUBT_MS = 600_000;
/** `complete` is told only after the disk has it, which browsers no longer promise by default. */
const STRICT = { durability: 'strict' } as const;

/** The answers of this tablet until the server has acknowledged them. Every method is one transaction. */
export class AnswerStore {
  private readonly database: KioskDatabase;
  /** Not told as kept yet: the person may still change them, so they are not sent. Each with what ends its time. */
  private readonly doubted = new Map<string, () => void>();

  constructor(private readonly environment: Pick<DeviceEnvironment, 'indexedDB' | 'timers'>) {
    this.database = new KioskDatabase(environment);
  }

  /**
   * Returns after the disk has the answer. One handed in again keeps its first number; where it says
   * something else by then, because a write took too long but came through, it is what counts.
   */
  async keep(response: unknown, reading: ClockReading): Promise<KeptAs> {
    const id = responseId(response) ?? '';
    this.doubt(id);
    try {
      const kept = await this.write((transaction) => keepAnswer(transaction, response, reading));
      this.trust(id);
      return kept;
    } catch (error) {
      this.doubt(
        id,
        this.environment.timers.after(DOUBT_MS, () => this.doubted.delete(id)),
      );
      throw error;
    }
  }

  /** The oldest answers that wait, at most `limit`; `null` when the tablet is not paired. */
  batch(limit: number): Promise<SentBatch | null> {
    return this.read(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (!pairing) return null;
      const index = transaction.objectStore('answers').index('state');
      const held = await index.getAll(WAITING, limit + this.doubted.size);
      const sure = held.filter(({ response }) => !this.doubted.has(responseId(response) ?? 'none'));
      const answers = sure.slice(0, limit).map(sentAnswer);
      const { device, key } = pairing;
      return { device, key, lastSequence: await lastSequenceOf(transaction), answers };
    });
  }

  /**
   * Nothing happens when the tablet was paired anew since: the numbers are others' then. A verdict counts
   * for the very body that was sent.
   */
  settle(
    batch: Pick<SentBatch, 'device' | 'answers'>,
    acknowledged: readonly number[],
    parked: readonly Parking[],
  ): Promise<void> {
    const sent = new Map(batch.answers.map(({ sequence, response }) => [sequence, response]));
    return this.write(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (pairing?.device !== batch.device) return;
      const answers = transaction.objectStore('answers');
      const touched = [...acknowledged, ...parked.map(({ sequence }) => sequence)];
      const held = await Promise.all(touched.map((sequence) => answers.get(sequence)));
      const parkings = new Map(parked.map(({ sequence, ...parking }) => [sequence, parking]));
      for (const answer of held) {
        if (!answer) continue;
        const parking = parkings.get(answer.sequence);
        const isOther = saysOtherThan(sent.get(answer.sequence), answer);
        // Its first body had come through before: a person is thanked for this one, so it counts too.
        const isOvertaken = parking ? parking.outcome === 'conflict' && answer.isReplaced : isOther;
        if (isOvertaken) await renew(transaction, answer);
        else if (!parking) await answers.delete(answer.sequence);
        else if (!isOther) await answers.put({ ...answer, state: PARKED, parking });
      }
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
    return this.read(summaryOf);
  }

  parked(limit = PARKED_TOLD_LIMIT): Promise<Parking[]> {
    return this.read((transaction) => parkedOf(transaction, limit));
  }

  /** What the server is told of the answers here, all of one moment. */
  told(): Promise<StoreSummary & { told: Pick<DeviceStatus, 'parked' | 'parkedRanges'> }> {
    return this.read(async (transaction) => {
      const parked = await parkedOf(transaction, PARKED_TOLD_LIMIT);
      const told = {
        parked: parked.map(({ sequence, outcome }) => ({ sequence, outcome })),
        parkedRanges: await parkedRangesOf(transaction, PARKED_RANGES_LIMIT),
      };
      return { ...(await summaryOf(transaction)), told };
    });
  }

  /** The server knows higher numbers, as after a memory that went back: the next one is above them. */
  async goOnAbove(device: number, highest: number): Promise<void> {
    // No strict write every half minute.
    if ((await this.read(lastSequenceOf)) >= highest) return;
    await this.write(async (transaction) => {
      const pairing = await metaOf(transaction, 'pairing');
      if (pairing?.device !== device || (await lastSequenceOf(transaction)) >= highest) return;
      await transaction.objectStore('meta').put(highest + 1, 'nextSequence');
    });
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
      return { device, key, lastSequence: await lastSequenceOf(transaction), answers };
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
        const held = await renumber(transaction, before?.device ?? null);
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
    for (const endDoubt of this.doubted.values()) endDoubt();
    this.database.close();
  }

  private doubt(id: string, endDoubt = () => {}): void {
    this.trust(id);
    this.doubted.set(id, endDoubt);
  }

  private trust(id: string): void {
    this.doubted.get(id)?.();
    this.doubted.delete(id);
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
