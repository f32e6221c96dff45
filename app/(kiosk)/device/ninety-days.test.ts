import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import { type HeldAnswer, WAITING } from '@/app/(kiosk)/device/kiosk-database';
import { BATCH_LIMIT, PROTOCOL } from '@/lib/devices/device-protocol';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { openRecovery, sealRecovery } from '@/lib/devices/recovery';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

const ANSWERS = 50_000;
const DAYS = 90;
const START_MS = Date.parse('2026-09-01T00:00:00Z');
const KEY = 'a key';

function heldAnswer(sequence: number): HeldAnswer {
  const wall = wallOf(sequence);
  return {
    sequence,
    state: WAITING,
    kept: { wall, monotonicMs: sequence * 1000, boot: 'one', lastContactAt: null },
    sincePreviousMs: 1000,
    response: { id: randomUUID(), submittedAt: wall, ratings: { overall: (sequence % 5) + 1 } },
    parking: null,
  };
}

function wallOf(sequence: number): Instant {
  return instantFromMilliseconds(START_MS + Math.floor((sequence / ANSWERS) * DAYS * 86_400_000));
}

/** As 50,000 single writes leave it, in one. */
function fill(disk: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = disk.open('hai-long-kiosk');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['answers', 'meta'], 'readwrite');
      const answers = transaction.objectStore('answers');
      for (let sequence = 1; sequence <= ANSWERS; sequence += 1) answers.add(heldAnswer(sequence));
      transaction.objectStore('meta').put(ANSWERS + 1, 'nextSequence');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

test('50,000 answers of 90 days without a network: one more is kept, batches are read, all fit into a file', async () => {
  const indexedDB = new IDBFactory();
  const store = new AnswerStore({ indexedDB, timers: { after: () => () => {} } });
  const setup = { device: 7, version: 'v1', languages: ['vi'] } as unknown as KioskSetup;
  await store.pair({ device: 7, key: KEY, setup, admission: 'admitted' });
  await fill(indexedDB);

  const wall = wallOf(ANSWERS + 1);
  const reading = { wall, monotonicMs: 5, boot: 'two' };
  await store.keep({ id: randomUUID(), ratings: { overall: 5 } }, reading);
  const { waiting, oldestWaiting, lastSequence } = await store.summary();
  assert.deepEqual([waiting, oldestWaiting, lastSequence], [ANSWERS + 1, 1, ANSWERS + 1]);
  const batch = await store.batch(BATCH_LIMIT);
  assert.deepEqual(
    batch?.answers.map(({ sequence }) => sequence),
    Array.from({ length: BATCH_LIMIT }, (_, at) => at + 1),
  );

  const everything = await store.everything();
  const answers = everything?.answers ?? [];
  assert.ok(answers.every(({ sequence }, at) => sequence === at + 1));
  const payload = { protocol: PROTOCOL, sent: reading, lastSequence, answers };
  const file = await sealRecovery({ key: KEY, device: 7, exportedAt: wall, payload });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(KEY)));
  const opened = await openRecovery(hash, file);
  assert.equal(opened.ok && opened.payload.answers.length, ANSWERS + 1);
  store.close();
});
