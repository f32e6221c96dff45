import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  emptyOutbox,
  isHeldUp,
  type Outbox,
  type OutboxEvent,
  outboxReducer,
  pauseSeconds,
} from '@/lib/submission/kiosk-outbox';

type Event = OutboxEvent<string>;
const empty = emptyOutbox<string>();

function after(box: Outbox<string>, ...events: Event[]): Outbox<string> {
  return events.reduce<Outbox<string>>(outboxReducer, box);
}

function handIn(id: string): Event {
  return { type: 'hand-in', id, body: `body of ${id}` };
}

function unreachable(id: string, retryAfterSeconds = 0): Event {
  return { type: 'unreachable', id, retryAfterSeconds };
}

test('ten taps hand in once, even after it was stored', () => {
  const tapped = after(empty, ...Array.from({ length: 10 }, () => handIn('a')));
  assert.equal(tapped.waiting.length, 1);
  const stored = after(tapped, { type: 'try' }, { type: 'stored', id: 'a' }, handIn('a'));
  assert.equal(stored.waiting.length, 0);
});

test('without a network the same answer is tried again, with the same body', () => {
  const box = after(empty, handIn('a'), { type: 'try' }, unreachable('a'));
  assert.equal(box.phase, 'pausing');
  assert.equal(isHeldUp(box, 'a'), true);
  const again = after(box, { type: 'try' });
  assert.equal(again.phase, 'pausing', 'not before the pause is over');
  const resumed = after(box, { type: 'resume' }, { type: 'try' });
  assert.deepEqual(resumed.waiting, [{ id: 'a', body: 'body of a', tries: 1 }]);
  assert.equal(resumed.phase, 'sending');
});

test('a refused answer is held for a human and does not block the next one', () => {
  const box = after(empty, handIn('a'), handIn('b'), { type: 'try' }, { type: 'refused', id: 'a' });
  assert.deepEqual(
    box.held.map(({ id }) => id),
    ['a'],
  );
  assert.deepEqual(
    box.waiting.map(({ id }) => id),
    ['b'],
  );
  assert.equal(box.phase, 'ready');
});

test('the pause doubles up to a minute, obeys the server, and is spread by chance', () => {
  const tried = (tries: number, retryAfterSeconds = 0): Outbox<string> => ({
    ...empty,
    waiting: [{ id: 'a', body: '', tries }],
    retryAfterSeconds,
  });
  assert.deepEqual(
    [1, 2, 3, 6, 7, 50].map((tries) => pauseSeconds(tried(tries), 0)),
    [1, 2, 4, 32, 60, 60],
  );
  assert.equal(pauseSeconds(tried(1, 5), 0), 5);
  assert.equal(pauseSeconds(tried(3), 0.5), 5);
});

const id = fc.constantFrom('a', 'b', 'c');
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  id.map(handIn),
  id.map((of) => unreachable(of)),
  fc.record({ type: fc.constantFrom('stored' as const, 'refused' as const), id }),
  fc.constantFrom<Event>({ type: 'try' }, { type: 'resume' }),
);

test('nothing handed in is ever lost: it waits, is held, or was stored', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
      let box = empty;
      const handedIn = new Set<string>();
      const stored = new Set<string>();
      for (const event of events) {
        const first = box.waiting[0];
        if (event.type === 'hand-in') handedIn.add(event.id);
        if (event.type === 'stored' && first?.id === event.id) stored.add(event.id);
        box = outboxReducer(box, event);
        const there = [...box.waiting, ...box.held].map((outgoing) => outgoing.id);
        assert.deepEqual([...there, ...stored].sort(), [...handedIn].sort());
      }
    }),
  );
});
