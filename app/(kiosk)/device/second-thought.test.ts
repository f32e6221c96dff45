import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import { StorageError } from '@/app/(kiosk)/device/storage-fault';
import type { ClockReading } from '@/lib/devices/device-protocol';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { instantFromMilliseconds } from '@/lib/time/instant';

const DEVICE = 7;
const MINUTE_MS = 60_000;

function reading(monotonicMs = 1000): ClockReading {
  return { wall: instantFromMilliseconds(1_795_000_000_000), monotonicMs, boot: 'a' };
}

function answer(overall: number, id: string = randomUUID()) {
  return { id, submittedAt: '2026-11-24T02:00:00Z', ratings: { overall } };
}
type Answer = ReturnType<typeof answer>;

/** A tablet whose disk can be so slow that both tries of a write are given up before the first one ends. */
class SlowTablet {
  private readonly indexedDB = new IDBFactory();
  private readonly timers = new Set<() => void>();
  private isSlow = false;
  readonly store = this.openTab();

  openTab(): AnswerStore {
    const after = (milliseconds: number, due: () => void) => {
      this.timers.add(due);
      const isPatienceOver = this.isSlow && milliseconds < MINUTE_MS;
      if (isPatienceOver) queueMicrotask(() => this.timers.delete(due) && due());
      return () => this.timers.delete(due);
    };
    return new AnswerStore({ indexedDB: this.indexedDB, timers: { after } });
  }

  async pair(): Promise<void> {
    const setup = { device: DEVICE, version: 'v1', languages: ['vi'] } as unknown as KioskSetup;
    await this.store.pair({ device: DEVICE, key: 'key', setup, admission: 'admitted' });
  }

  /** Not thanked for, and on the disk a moment later all the same. */
  async keepTooSlowly(response: Answer, tab = this.store): Promise<void> {
    // The connection is open already: only the write is slow.
    await tab.summary();
    this.isSlow = true;
    const keeping = tab.keep(response, reading());
    await assert.rejects(keeping, (error) => error instanceof StorageError);
    this.isSlow = false;
    for (let turns = 0; turns < 100; turns += 1) await new Promise((next) => setImmediate(next));
    assert.equal((await tab.summary()).waiting, 1, 'it came through');
  }

  /** Time goes on until nobody waits for anything. */
  passAllTime(): void {
    for (const due of [...this.timers]) {
      this.timers.delete(due);
      due();
    }
  }
}

async function tablet(): Promise<SlowTablet> {
  const made = new SlowTablet();
  await made.pair();
  return made;
}

async function waiting(store: AnswerStore): Promise<[number, Answer][]> {
  const answers = (await store.batch(200))?.answers ?? [];
  return answers.map(({ sequence, response }) => [sequence, response as Answer]);
}

test('what was not thanked for and came through is not sent before the person has had the last word', async () => {
  const slow = await tablet();
  const { store } = slow;
  const given = answer(5);
  await slow.keepTooSlowly(given);
  assert.deepEqual(await waiting(store), []);
  slow.passAllTime();
  assert.deepEqual(await waiting(store), [[1, given]], 'nobody came back to it');
});

test('changed after "not kept": the last word stands in its place, under its number', async () => {
  const slow = await tablet();
  const { store } = slow;
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const second = answer(1, first.id);
  assert.deepEqual(await store.keep(second, reading(9000)), { sequence: 1, id: first.id });
  assert.deepEqual(await waiting(store), [[1, second]]);
  const again = answer(2, first.id);
  assert.deepEqual(await store.keep(again, reading(9500)), { sequence: 1, id: first.id });
  const batch = await store.batch(200);
  assert.deepEqual(
    batch?.answers.map(({ kept, response }) => [kept.monotonicMs, response]),
    [[9500, again]],
  );
  assert.equal(batch?.lastSequence, 1);
});

test('handed in again with the same words, only later: nothing changes', async () => {
  const slow = await tablet();
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const later = { ...first, submittedAt: '2026-11-24T02:00:40Z' };
  assert.deepEqual(await slow.store.keep(later, reading()), { sequence: 1, id: first.id });
  assert.deepEqual(await waiting(slow.store), [[1, first]]);
});

test('another tab had sent the first words and hears so after the change: the last ones count too, as an answer of their own', async () => {
  const slow = await tablet();
  const sender = slow.openTab();
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const sent = await sender.batch(200);
  assert.ok(sent);
  assert.deepEqual(
    sent.answers.map(({ response }) => response),
    [first],
  );
  const second = answer(1, first.id);
  await slow.store.keep(second, reading());
  await sender.settle(sent, [1], []);
  const [[sequence, left] = [0, first]] = await waiting(sender);
  assert.equal(sequence, 2, 'the first number has arrived with the first words');
  assert.deepEqual({ ...left, id: first.id }, second);
  assert.notEqual(left.id, first.id);
  assert.deepEqual(await slow.store.keep(second, reading()), { sequence: 2, id: left.id });
  const again = await sender.batch(200);
  assert.ok(again);
  await sender.settle(again, [2], []);
  assert.deepEqual(await waiting(sender), []);
});

test('the acknowledgement of the first words was lost: the server’s conflict brings the last ones in', async () => {
  const slow = await tablet();
  const sender = slow.openTab();
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const second = answer(1, first.id);
  await slow.store.keep(second, reading());
  const batch = await sender.batch(200);
  assert.ok(batch);
  const conflict = { sequence: 1, outcome: 'conflict', detail: '' } as const;
  await sender.settle(batch, [], [conflict]);
  const [[sequence, left] = [0, first]] = await waiting(sender);
  assert.deepEqual([sequence, { ...left, id: first.id }], [2, second]);
  const next = await sender.batch(200);
  assert.ok(next);
  await sender.settle(next, [], [{ ...conflict, sequence: 2 }]);
  assert.equal((await sender.summary()).parked, 1, 'a second conflict is for a human');
});

test('the first words are stored and gone: the last ones get an id and a number of their own, once', async () => {
  const slow = await tablet();
  const sender = slow.openTab();
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const sent = await sender.batch(200);
  assert.ok(sent);
  await sender.settle(sent, [1], []);
  const second = answer(1, first.id);
  const kept = await slow.store.keep(second, reading());
  assert.equal(kept.sequence, 2);
  assert.notEqual(kept.id, first.id);
  assert.deepEqual(await slow.store.keep(second, reading()), kept, 'a retry is no third answer');
  assert.deepEqual(await waiting(sender), [[2, { ...second, id: kept.id }]]);
  const third = answer(3, first.id);
  assert.deepEqual(await slow.store.keep(third, reading()), kept);
  assert.deepEqual(await waiting(sender), [[2, { ...third, id: kept.id }]]);
});

test('a verdict on words that were changed meanwhile parks nothing', async () => {
  const slow = await tablet();
  const sender = slow.openTab();
  const first = answer(5);
  await slow.keepTooSlowly(first);
  const sent = await sender.batch(200);
  assert.ok(sent);
  const second = answer(1, first.id);
  await slow.store.keep(second, reading());
  await sender.settle(sent, [], [{ sequence: 1, outcome: 'invalid', detail: '' }]);
  assert.deepEqual(await waiting(sender), [[1, second]]);
});
