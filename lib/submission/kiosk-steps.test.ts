import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type KioskEvent,
  type KioskState,
  kioskReducer,
  leavesUnsentAnswers,
  startKiosk,
} from '@/lib/submission/kiosk-steps';

const plan = [{ hasReasons: false }, { hasReasons: true }, { hasReasons: true }];
const start = startKiosk(plan);

function after(state: KioskState, ...events: KioskEvent[]): KioskState {
  return events.reduce(kioskReducer, state);
}

function tap(index: number, isLow = false): KioskEvent[] {
  return [{ type: 'choose', index, isLow, advances: true }, { type: 'advance' }];
}

const comment = after(start, ...tap(0), ...tap(1), ...tap(2));
const sending = after(comment, { type: 'send', id: 'a' });

test('a tap is seen for a moment, then the next question comes', () => {
  const chosen = after(start, { type: 'choose', index: 0, isLow: false, advances: true });
  assert.deepEqual(chosen.step, { kind: 'question', index: 0 });
  assert.equal(chosen.isAdvancing, true);
  const next = after(chosen, { type: 'advance' });
  assert.deepEqual(next.step, { kind: 'question', index: 1 });
  assert.deepEqual(after(next, { type: 'advance' }), next, 'a late timer turns no page');
});

test('an arrow key chooses without turning the page; "next" turns it', () => {
  const chosen = after(start, { type: 'choose', index: 0, isLow: false, advances: false });
  assert.deepEqual(after(chosen, { type: 'advance' }).step, start.step);
  assert.deepEqual(after(chosen, { type: 'next' }).step, { kind: 'question', index: 1 });
});

test('only the first question needs an answer', () => {
  const missing = after(start, { type: 'next' });
  assert.deepEqual([missing.step, missing.isMissing], [start.step, true]);
  const second = after(missing, ...tap(0));
  assert.equal(second.isMissing, false);
  assert.deepEqual(after(second, { type: 'next' }).step, { kind: 'question', index: 2 });
});

test('a low rating opens the reasons where the question has any', () => {
  const overall = after(start, ...tap(0, true));
  assert.deepEqual(overall.step, { kind: 'question', index: 1 });
  const reasons = after(overall, ...tap(1, true));
  assert.deepEqual(reasons.step, { kind: 'reasons', index: 1 });
  const third = after(reasons, { type: 'next' });
  assert.deepEqual(third.step, { kind: 'question', index: 2 });
  assert.deepEqual(after(third, { type: 'back' }).step, reasons.step);
  const changed = after(third, { type: 'back' }, { type: 'back' }, ...tap(1, false));
  assert.deepEqual(changed.step, { kind: 'question', index: 2 });
  assert.deepEqual(after(changed, { type: 'back' }).step, { kind: 'question', index: 1 });
});

test('back from the comment leads to the last question, and before the first there is nothing', () => {
  assert.deepEqual(comment.step, { kind: 'comment' });
  assert.deepEqual(after(comment, { type: 'back' }).step, { kind: 'question', index: 2 });
  assert.deepEqual(after(start, { type: 'back' }), start);
});

test('thanks come only for the answer that this person sent, once it is stored', () => {
  assert.deepEqual(sending.step, { kind: 'sending', id: 'a' });
  const stored = { type: 'stored', id: 'a', receipt: 'ACDEFGHJ' } as const;
  assert.deepEqual(after(sending, { ...stored, id: 'b' }), sending);
  assert.deepEqual(after(sending, stored).step, { kind: 'sent', receipt: 'ACDEFGHJ' });
  assert.deepEqual(after(sending, { type: 'restart' }, stored).step, start.step);
  assert.deepEqual(
    after(sending, { type: 'send', id: 'b' }),
    sending,
    'a second tap sends nothing',
  );
  assert.deepEqual(after(sending, { type: 'refused', id: 'a' }).step, { kind: 'refused' });
});

test('presence is asked for only of someone who did something, as often as needed', () => {
  assert.equal(after(start, { type: 'ask-presence' }).isAskingPresence, false);
  let state = after(start, { type: 'touch' });
  for (let times = 0; times < 12; times++) {
    state = after(state, { type: 'ask-presence' });
    assert.equal(state.isAskingPresence, true);
    state = after(state, { type: 'stay' });
    assert.equal(state.isAskingPresence, false);
  }
  const asked = after(sending, { type: 'ask-presence' });
  const stored = after(asked, { type: 'stored', id: 'a', receipt: 'ACDEFGHJ' });
  assert.equal(stored.isAskingPresence, false, 'the thanks are not covered by the question');
});

test('what is left behind is worth keeping until it is sent', () => {
  assert.equal(leavesUnsentAnswers(start), false);
  assert.equal(leavesUnsentAnswers(after(start, ...tap(0))), true);
  assert.equal(leavesUnsentAnswers(comment), true);
  assert.equal(leavesUnsentAnswers(sending), false);
  assert.equal(leavesUnsentAnswers(after(sending, { type: 'refused', id: 'a' })), false);
});

const anyEvent: fc.Arbitrary<KioskEvent> = fc.oneof(
  fc.constantFrom<KioskEvent>(
    { type: 'touch' },
    { type: 'advance' },
    { type: 'next' },
    { type: 'back' },
    { type: 'send', id: 'a' },
    { type: 'stored', id: 'a', receipt: 'ACDEFGHJ' },
    { type: 'refused', id: 'a' },
    { type: 'ask-presence' },
    { type: 'stay' },
  ),
  fc.record({
    type: fc.constant('choose' as const),
    index: fc.nat(3),
    isLow: fc.boolean(),
    advances: fc.boolean(),
  }),
);

test('whatever happened, a restart leaves nothing of the person, and nobody gets past the first question unasked', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const state = after(start, ...events);
      if (state.step.kind !== 'question' || state.step.index > 0) {
        assert.notEqual(state.chosen[0], null);
      }
      assert.deepEqual(after(state, { type: 'restart' }), startKiosk(plan, state.person + 1));
    }),
  );
});
