import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { StorageError, type StorageFault } from '@/app/(kiosk)/device/storage-fault';
import type { ClockReading } from '@/lib/devices/device-protocol';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Parking } from '@/lib/devices/outbox';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

const PATIENT: DeviceEnvironment['timers'] = { after: () => () => {} };
/** Whoever waits with this one has waited too long already. */
const IMPATIENT: DeviceEnvironment['timers'] = {
  after: (_, callback) => {
    queueMicrotask(callback);
    return () => {};
  },
};

type Intervene = (transaction: IDBTransaction, options?: IDBTransactionOptions) => void;

/** A browser's storage whose connections can be watched, disturbed and cut. */
class Disk {
  readonly connections: IDBDatabase[] = [];
  intervene: Intervene = () => {};
  private readonly factory = new IDBFactory();

  get indexedDB(): DeviceEnvironment['indexedDB'] {
    const open = (name: string, version?: number) => {
      const request = this.factory.open(name, version);
      request.addEventListener('success', () => this.watch(request.result));
      return request;
    };
    return { open } as DeviceEnvironment['indexedDB'];
  }

  store(): AnswerStore {
    return new AnswerStore({ indexedDB: this.indexedDB, timers: PATIENT });
  }

  async paired(device = 7): Promise<AnswerStore> {
    const store = this.store();
    await store.pair(pairingAs(device));
    return store;
  }

  cut(): void {
    for (const connection of this.connections.splice(0)) {
      forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
    }
  }

  private watch(database: IDBDatabase): void {
    this.connections.push(database);
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      const transaction = begin(stores, mode, options);
      this.intervene(transaction, options);
      return transaction;
    };
  }
}

function pairingAs(device: number) {
  const setup = { device, version: 'v1', languages: ['vi'] } as unknown as KioskSetup;
  return { device, key: `key of ${device}`, setup, admission: 'admitted' as const };
}

function reading(monotonicMs = 1000, boot = 'a'): ClockReading {
  return { wall: instantFromMilliseconds(1_795_000_000_000 + monotonicMs), monotonicMs, boot };
}

function answer(id: string = randomUUID()) {
  return { id, ratings: { overall: 5 } };
}

async function numberOf(keeping?: ReturnType<AnswerStore['keep']>): Promise<number> {
  return (await keeping)?.sequence ?? 0;
}

/** What the sender does with the verdicts of the server. */
async function settle(
  store: AnswerStore,
  acknowledged: readonly number[],
  parked: readonly Parking[] = [],
): Promise<void> {
  const batch = await store.batch(200);
  if (batch) await store.settle(batch, acknowledged, parked);
}

async function sequencesOf(store: AnswerStore): Promise<number[]> {
  return (await store.batch(200))?.answers.map(({ sequence }) => sequence) ?? [];
}

function isFault(fault: StorageFault) {
  return (error: unknown) => error instanceof StorageError && error.fault === fault;
}

test('an answer is written strictly, with its clock, and numbered from 1', async () => {
  const disk = new Disk();
  const store = await disk.paired();
  const durabilities: unknown[] = [];
  disk.intervene = (transaction, options) => {
    if (transaction.mode === 'readwrite') durabilities.push(options?.durability);
  };
  const given = answer();
  assert.deepEqual(await store.keep(given, reading(1000)), { sequence: 1, id: given.id });
  assert.equal(await numberOf(store.keep(answer(), reading(4500))), 2);
  assert.equal(await numberOf(store.keep(answer(), reading(10, 'b'))), 3);
  assert.deepEqual(durabilities, ['strict', 'strict', 'strict']);
  const batch = await store.batch(200);
  assert.equal(batch?.lastSequence, 3);
  const [first, second, third] = batch?.answers ?? [];
  assert.deepEqual(first, {
    sequence: 1,
    kept: { ...reading(1000), lastContactAt: null },
    sincePreviousMs: null,
    response: given,
  });
  assert.equal(second?.sincePreviousMs, 3500);
  assert.equal(third?.sincePreviousMs, null, 'a restart lies between');
});

test('the last contact is kept with the answers after it', async () => {
  const store = await new Disk().paired();
  const lastContactAt = '2026-11-24T02:00:00.000Z' as Instant;
  await store.remember('contact', { lastContactAt, clockOffsetMs: 5 });
  await store.keep(answer(), reading());
  const kept = (await store.batch(1))?.answers[0]?.kept;
  assert.equal(kept?.lastContactAt, lastContactAt);
  assert.equal(kept?.clockOffsetMs, -5, 'what the tablet is ahead of the server');
});

test('two tabs at once give no number twice and leave none out', async () => {
  const disk = new Disk();
  const tabs = [await disk.paired(), disk.store()];
  const numbers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => numberOf(tabs[at % 2]?.keep(answer(), reading()))),
  );
  const inOrder = Array.from({ length: 40 }, (_, at) => at + 1);
  assert.deepEqual(
    numbers.sort((a = 0, b = 0) => a - b),
    inOrder,
  );
});

test('one handed in again keeps its number, also when it was sent meanwhile', async () => {
  const store = await new Disk().paired();
  const given = answer();
  await store.keep(given, reading());
  assert.equal(await numberOf(store.keep(given, reading())), 1);
  await settle(store, [1]);
  assert.equal(await numberOf(store.keep({ ...given, id: given.id.toUpperCase() }, reading())), 1);
  assert.deepEqual(await sequencesOf(store), []);
  assert.equal((await store.summary()).lastSequence, 1);
});

test('a connection that the browser has closed is opened anew', async () => {
  const disk = new Disk();
  const store = await disk.paired();
  await store.keep(answer(), reading());
  disk.cut();
  assert.equal(await numberOf(store.keep(answer(), reading())), 2);
  disk.connections.at(-1)?.close();
  assert.equal(await numberOf(store.keep(answer(), reading())), 3, 'closed without an event');
  assert.deepEqual(await sequencesOf(store), [1, 2, 3]);
});

test('a transaction that breaks is tried once more, and only once', async () => {
  const disk = new Disk();
  const store = await disk.paired();
  let breaks = 1;
  disk.intervene = (transaction) => {
    if (breaks > 0) queueMicrotask(() => transaction.abort());
    breaks -= 1;
  };
  assert.equal(await numberOf(store.keep(answer(), reading())), 1);
  breaks = 2;
  await assert.rejects(store.keep(answer(), reading()), isFault('blocked'));
  assert.equal(breaks, 0);
  assert.equal(
    await numberOf(store.keep(answer(), reading())),
    2,
    'nothing is left of the broken one',
  );
});

test('a write whose end was not heard is not kept twice', async () => {
  const disk = new Disk();
  await disk.paired();
  const patience = new Set<() => void>();
  const after = (_: number, callback: () => void) => {
    patience.add(callback);
    return () => patience.delete(callback);
  };
  const store = new AnswerStore({ indexedDB: disk.indexedDB, timers: { after } });
  await store.summary();
  let silenced = 1;
  disk.intervene = (transaction) => {
    if (silenced === 0) return;
    silenced -= 1;
    transaction.addEventListener('complete', (event) => {
      event.stopImmediatePropagation();
      for (const lose of patience) lose();
    });
  };
  assert.equal(await numberOf(store.keep(answer(), reading())), 1);
  assert.equal(silenced, 0);
  assert.deepEqual(await sequencesOf(store), [1]);
});

test('a full disk is told as such, and leaves neither answer nor number behind', async () => {
  const disk = new Disk();
  const store = await disk.paired();
  const add = IDBObjectStore.prototype.add;
  let tries = 0;
  IDBObjectStore.prototype.add = () => {
    tries += 1;
    throw new DOMException('no space', 'QuotaExceededError');
  };
  try {
    await assert.rejects(store.keep(answer(), reading()), isFault('full'));
  } finally {
    IDBObjectStore.prototype.add = add;
  }
  assert.equal(tries, 1, 'trying again would not help');
  assert.equal((await store.summary()).lastSequence, 0);
  assert.equal(await numberOf(store.keep(answer(), reading())), 1);
});

test('storage that throws or never answers is blocked', async () => {
  const forbidden = {
    open: () => {
      throw new DOMException('private', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const thrown = new AnswerStore({ indexedDB: forbidden, timers: PATIENT });
  await assert.rejects(thrown.summary(), isFault('blocked'));
  const silent = { open: () => new EventTarget() } as unknown as IDBFactory;
  const waiting = new AnswerStore({ indexedDB: silent, timers: IMPATIENT });
  await assert.rejects(waiting.summary(), isFault('blocked'));
});

test('a newer program is not kept from changing the storage', async () => {
  const disk = new Disk();
  const store = await disk.paired();
  const request = disk.indexedDB.open('hai-long-kiosk', 99);
  const upgraded = await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result.version));
    request.addEventListener('blocked', () => reject(new Error('blocked by the old program')));
  });
  assert.equal(upgraded, 99);
  await assert.rejects(store.keep(answer(), reading()), isFault('blocked'));
});

test('the acknowledged go, the parked stay out of the way until staff lets them', async () => {
  const store = await new Disk().paired();
  for (let count = 0; count < 4; count += 1) await store.keep(answer(), reading());
  await settle(store, [1, 3], [{ sequence: 2, outcome: 'conflict', detail: 'khác' }]);
  assert.deepEqual(await sequencesOf(store), [4]);
  assert.deepEqual(await store.parked(), [{ sequence: 2, outcome: 'conflict', detail: 'khác' }]);
  const { waiting, parked, oldestWaiting } = await store.summary();
  assert.deepEqual({ waiting, parked, oldestWaiting }, { waiting: 1, parked: 1, oldestWaiting: 4 });
  const everything = await store.everything();
  assert.deepEqual(
    everything?.answers.map(({ sequence }) => sequence),
    [2, 4],
  );
  assert.equal(await store.unpark(), 1);
  assert.deepEqual(await sequencesOf(store), [2, 4]);
});

test('paired anew, what is left is numbered from 1 and an old verdict touches nothing', async () => {
  const store = await new Disk().paired(7);
  const given = Array.from({ length: 5 }, () => answer());
  for (const one of given) await store.keep(one, reading());
  await settle(store, [1, 3], [{ sequence: 4, outcome: 'invalid', detail: '' }]);
  await store.pair(pairingAs(8));
  await store.settle({ device: 7, answers: [] }, [1, 2, 3], []);
  const batch = await store.batch(200);
  assert.equal(batch?.device, 8);
  assert.equal(batch?.lastSequence, 3);
  assert.deepEqual(
    batch?.answers.map(({ sequence, response }) => [sequence, response]),
    [
      [1, given[1]],
      [3, given[4]],
    ],
  );
  assert.deepEqual(await store.parked(), [{ sequence: 2, outcome: 'invalid', detail: '' }]);
  assert.equal(await numberOf(store.keep(answer(), reading())), 4);
});

test('paired anew, each tells the kiosk and the number that it had first', async () => {
  const store = await new Disk().paired(7);
  for (let count = 0; count < 3; count += 1) await store.keep(answer(), reading());
  await settle(store, [1]);
  await store.pair(pairingAs(8));
  await store.keep(answer(), reading());
  await store.pair(pairingAs(9));
  const told = (await store.batch(200))?.answers.map(({ sequence, former }) => [sequence, former]);
  assert.deepEqual(told, [
    [1, { device: 7, sequence: 2 }],
    [2, { device: 7, sequence: 3 }],
    [3, { device: 8, sequence: 3 }],
  ]);
  await store.pair(pairingAs(9));
  assert.equal((await store.everything())?.answers[2]?.former?.device, 8, 'the same kiosk again');
});

test('all that was parked is told in ranges, whatever the list leaves out', async () => {
  const store = await new Disk().paired();
  for (let count = 0; count < 150; count += 1) await store.keep(answer(), reading());
  const refused = (sequence: number): Parking => ({ sequence, outcome: 'invalid', detail: '' });
  const numbers = Array.from({ length: 150 }, (_, at) => at + 1);
  const parked = numbers.filter((number) => number !== 1 && number !== 120).map(refused);
  await settle(store, [120], parked);
  const { told, waiting, oldestWaiting } = await store.told();
  assert.deepEqual([waiting, oldestWaiting], [1, 1]);
  assert.equal(told.parked.length, 100);
  assert.deepEqual(told.parkedRanges, [
    [2, 119],
    [121, 150],
  ]);
});

test('numbers that the server knows are not given again, and another kiosk’s do not count', async () => {
  const store = await new Disk().paired(7);
  await store.keep(answer(), reading());
  await store.goOnAbove(8, 40);
  await store.goOnAbove(7, 1);
  assert.equal(await numberOf(store.keep(answer(), reading())), 2);
  await store.goOnAbove(7, 5);
  assert.equal((await store.summary()).lastSequence, 5);
  assert.equal(await numberOf(store.keep(answer(), reading())), 6);
});

test('a wish keeps its key until it is fulfilled', async () => {
  const store = new Disk().store();
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return `key ${drawn}`;
  };
  assert.equal(await store.keyForWish('A', draw), 'key 1');
  assert.equal(await store.keyForWish('A', draw), 'key 1');
  assert.equal(await store.keyForWish('B', draw), 'key 2');
  await store.pair(pairingAs(7));
  assert.equal(await store.keyForWish('B', draw), 'key 3');
});

test('without a pairing nothing is kept; with answers left none is given up', async () => {
  const store = new Disk().store();
  await assert.rejects(store.keep(answer(), reading()), isFault('blocked'));
  await store.pair(pairingAs(7));
  await store.keep(answer(), reading());
  assert.equal(await store.unpair(), false);
  await settle(store, [1]);
  assert.equal(await store.unpair(), true);
  assert.equal(await store.batch(200), null);
});

test('thousands wait: a batch reads a few, a recovery reads all', async () => {
  const store = await new Disk().paired();
  for (let count = 0; count < 2500; count += 1) await store.keep(answer(), reading());
  assert.equal((await store.batch(200))?.answers.length, 200);
  assert.equal((await store.summary()).waiting, 2500);
  assert.equal((await store.everything())?.answers.length, 2500);
});
