import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BATCH_LIMIT } from '@/lib/devices/device-protocol';
import {
  type ItemResult,
  LONGEST_PAUSE_SECONDS,
  type Outbox,
  type OutboxEffect,
  type OutboxEvent,
  type PostOutcome,
  SLEEPING_OUTBOX,
  stepOutbox,
} from '@/lib/devices/outbox';

const NO_CHANCE = 0;

function after(events: readonly OutboxEvent[], chance = NO_CHANCE) {
  let outbox: Outbox = SLEEPING_OUTBOX;
  let effects: readonly OutboxEffect[] = [];
  for (const event of events) ({ outbox, effects } = stepOutbox(outbox, event, chance));
  return { outbox, effects };
}

function posting(...sequences: number[]): OutboxEvent[] {
  return [{ type: 'lock-taken' }, { type: 'batch-read', sequences }];
}

function ended(outcome: PostOutcome): OutboxEvent {
  return { type: 'post-ended', outcome };
}

function answered(...results: ItemResult[]): OutboxEvent {
  return ended({ kind: 'answered', results });
}

function unreachable(retryAfterSeconds = 0): OutboxEvent {
  return ended({ kind: 'unreachable', retryAfterSeconds });
}

test('without the lock nothing is sent, whatever happens', () => {
  const { outbox, effects } = after([
    { type: 'woken', reason: 'answer' },
    { type: 'woken', reason: 'staff' },
    { type: 'pause-over', pauseNumber: 0 },
  ]);
  assert.equal(outbox.phase, 'asleep');
  assert.deepEqual(effects, []);
});

test('with the lock the oldest are read, posted, settled, and it looks again', () => {
  const start: OutboxEvent[] = [{ type: 'lock-taken' }];
  assert.deepEqual(after(start).effects, [{ type: 'read', limit: BATCH_LIMIT }]);
  const read: OutboxEvent[] = [...start, { type: 'batch-read', sequences: [1, 2] }];
  assert.deepEqual(after(read).effects, [{ type: 'post', sequences: [1, 2] }]);
  const told = [
    ...read,
    answered({ sequence: 1, outcome: 'stored' }, { sequence: 2, outcome: 'repeated' }),
  ];
  assert.deepEqual(after(told).effects, [{ type: 'settle', acknowledged: [1, 2], parked: [] }]);
  assert.deepEqual(after([...told, { type: 'settled' }]).effects, [
    { type: 'read', limit: BATCH_LIMIT },
  ]);
});

test('what the server will not take is parked with its words; what it does not name waits', () => {
  const { effects } = after([
    ...posting(4, 5, 6, 7),
    answered(
      { sequence: 4, outcome: 'conflict', detail: 'đã có phiếu khác' },
      { sequence: 6, outcome: 'stored' },
      { sequence: 7, outcome: 'invalid' },
      { sequence: 99, outcome: 'stored' },
      { sequence: 6, outcome: 'invalid' },
    ),
  ]);
  assert.deepEqual(effects, [
    {
      type: 'settle',
      acknowledged: [6],
      parked: [
        { sequence: 4, outcome: 'conflict', detail: 'đã có phiếu khác' },
        { sequence: 7, outcome: 'invalid', detail: '' },
      ],
    },
  ]);
});

test('an answer that names none of the batch is no progress: it pauses', () => {
  for (const results of [[], [{ sequence: 99, outcome: 'stored' as const }]]) {
    const { outbox } = after([...posting(1), answered(...results)]);
    assert.equal(outbox.phase, 'pausing');
  }
});

test('a refused batch is halved until the culprit stands alone and is parked', () => {
  const refused = ended({ kind: 'refused', detail: 'không đọc được' });
  let { outbox, effects } = after([{ type: 'lock-taken' }]);
  const sizes: number[] = [];
  const take = (event: OutboxEvent) => {
    ({ outbox, effects } = stepOutbox(outbox, event, NO_CHANCE));
  };
  for (let turns = 0; turns < 20 && effects[0]?.type === 'read'; turns += 1) {
    const { limit } = effects[0];
    sizes.push(limit);
    take({ type: 'batch-read', sequences: Array.from({ length: limit }, (_, at) => at + 1) });
    take(refused);
  }
  assert.deepEqual(sizes, [200, 100, 50, 25, 13, 7, 4, 2, 1]);
  assert.deepEqual(effects, [
    {
      type: 'settle',
      acknowledged: [],
      parked: [{ sequence: 1, outcome: 'refused', detail: 'không đọc được' }],
    },
  ]);
  take({ type: 'settled' });
  assert.deepEqual(effects, [{ type: 'read', limit: 1 }]);
  take({ type: 'batch-read', sequences: [2] });
  take(answered({ sequence: 2, outcome: 'stored' }));
  take({ type: 'settled' });
  assert.deepEqual(effects, [{ type: 'read', limit: 2 }], 'and grows again');
});

test('a batch too large for somebody on the way is halved; one alone is never parked for it', () => {
  const tooLarge = ended({ kind: 'too-large' });
  const halved = after([...posting(1, 2, 3), tooLarge]);
  assert.deepEqual(halved.effects, [{ type: 'read', limit: 2 }]);
  const alone = after([...posting(1), tooLarge]);
  assert.deepEqual(alone.effects, [{ type: 'pause', pauseNumber: 1, milliseconds: 1000 }]);
});

function pauses(count: number, chance: number, retryAfterSeconds = 0): number[] {
  let { outbox, effects } = after(posting(1));
  const found: number[] = [];
  for (let failure = 0; failure < count; failure += 1) {
    ({ outbox, effects } = stepOutbox(outbox, unreachable(retryAfterSeconds), chance));
    const [pause] = effects;
    assert.equal(pause?.type, 'pause');
    if (pause?.type !== 'pause') break;
    found.push(pause.milliseconds);
    const { pauseNumber } = pause;
    ({ outbox } = stepOutbox(outbox, { type: 'pause-over', pauseNumber }, chance));
    ({ outbox } = stepOutbox(outbox, { type: 'batch-read', sequences: [1] }, chance));
  }
  return found;
}

test('pauses double, grow by chance up to five minutes and no further, and obey the server', () => {
  const seconds = [1, 2, 4, 8, 16, 32, 64, 128, 200, 200, 200];
  assert.deepEqual(
    pauses(11, 0),
    seconds.map((second) => second * 1000),
  );
  assert.deepEqual(pauses(3, 0.5), [1250, 2500, 5000]);
  assert.equal(pauses(11, 1).at(-1), LONGEST_PAUSE_SECONDS * 1000);
  assert.deepEqual(pauses(4, 0, 3), [3000, 3000, 4000, 8000]);
  assert.deepEqual(pauses(1, 0, 250), [250_000], 'not asked earlier than the server said');
  assert.deepEqual(pauses(1, 1, 250), [300_000]);
  assert.deepEqual(pauses(1, 0, 90_000), [300_000], 'no server may silence a kiosk for a day');
});

test('progress ends the growth', () => {
  const { effects } = after([
    ...posting(1, 2),
    unreachable(),
    { type: 'pause-over', pauseNumber: 1 },
    { type: 'batch-read', sequences: [1, 2] },
    unreachable(),
    { type: 'pause-over', pauseNumber: 2 },
    { type: 'batch-read', sequences: [1, 2] },
    answered({ sequence: 1, outcome: 'stored' }),
    { type: 'settled' },
    { type: 'batch-read', sequences: [2] },
    unreachable(),
  ]);
  assert.deepEqual(effects, [{ type: 'pause', pauseNumber: 3, milliseconds: 1000 }]);
});

test('events end a pause after trouble, but not one that the server asked for', () => {
  for (const reason of ['answer', 'network', 'contact', 'staff'] as const) {
    const woken: OutboxEvent = { type: 'woken', reason };
    const trouble = after([...posting(1), unreachable(), woken]);
    assert.deepEqual(trouble.effects, [
      { type: 'end-pause' },
      { type: 'read', limit: BATCH_LIMIT },
    ]);
    assert.equal(after([...posting(1), unreachable(30), woken]).outbox.phase, 'pausing');
  }
});

test('the timer of an earlier pause ends none', () => {
  const { outbox } = after([
    ...posting(1),
    unreachable(),
    { type: 'woken', reason: 'network' },
    { type: 'batch-read', sequences: [1] },
    unreachable(60),
    { type: 'pause-over', pauseNumber: 1 },
  ]);
  assert.equal(outbox.phase, 'pausing');
});

test('a tablet that is not admitted drops nothing and asks within five minutes', () => {
  const refused = [...posting(1, 2), ended({ kind: 'not-admitted' })];
  const { effects } = after(refused);
  assert.deepEqual(effects, [{ type: 'pause', pauseNumber: 1, milliseconds: 200_000 }]);
  const late = after(refused, 1).effects;
  const milliseconds = LONGEST_PAUSE_SECONDS * 1000;
  assert.deepEqual(late, [{ type: 'pause', pauseNumber: 1, milliseconds }]);
  assert.equal(after([...refused, { type: 'woken', reason: 'answer' }]).outbox.phase, 'pausing');
  assert.equal(after([...refused, { type: 'woken', reason: 'contact' }]).outbox.phase, 'reading');
});

test('an answer kept while the last look was under way is not overlooked', () => {
  const woken = after([
    { type: 'lock-taken' },
    { type: 'woken', reason: 'answer' },
    { type: 'batch-read', sequences: [] },
  ]);
  assert.equal(woken.outbox.phase, 'reading');
  const quiet = after([{ type: 'lock-taken' }, { type: 'batch-read', sequences: [] }]);
  assert.equal(quiet.outbox.phase, 'idle');
});

test('storage that fails is tried again, and nothing is taken for settled', () => {
  const failed = after([
    ...posting(1),
    answered({ sequence: 1, outcome: 'stored' }),
    { type: 'storage-failed' },
  ]);
  assert.deepEqual(failed.effects, [{ type: 'pause', pauseNumber: 1, milliseconds: 1000 }]);
  assert.deepEqual(failed.outbox.batch, []);
});

test('stopped while it pauses: the timer ends, and what comes late changes nothing', () => {
  const stopped = after([...posting(1), unreachable(), { type: 'stopped' }]);
  assert.deepEqual(stopped.effects, [{ type: 'end-pause' }]);
  const late = after([
    ...posting(1),
    { type: 'stopped' },
    answered({ sequence: 1, outcome: 'stored' }),
  ]);
  assert.deepEqual(late, { outbox: { ...SLEEPING_OUTBOX }, effects: [] });
});
