import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isUntouched,
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
const keeping = after(comment, { type: 'send', id: 'a' });

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
  assert.deepEqual(after(start, { type: 'next' }), start);
  const second = after(start, ...tap(0));
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

test('thanks come only for the answer that this person sent, once it is kept', () => {
  assert.deepEqual(keeping.step, { kind: 'keeping', id: 'a' });
  const kept = { type: 'kept', id: 'a', receipt: 'ACDEFGHJ' } as const;
  assert.deepEqual(after(keeping, { ...kept, id: 'b' }), keeping);
  assert.deepEqual(after(keeping, kept).step, { kind: 'kept', receipt: 'ACDEFGHJ' });
  assert.deepEqual(after(keeping, { type: 'restart' }, kept).step, start.step);
  assert.deepEqual(after(keeping, { type: 'send', id: 'b' }), keeping, 'a second tap does nothing');
});

test('what could not be kept is not thanked for; one may try again or go back to the words', () => {
  const fault = { type: 'not-kept', id: 'a', fault: 'full' } as const;
  const failed = after(keeping, fault);
  assert.deepEqual(failed.step, { kind: 'not-kept', id: 'a', fault: 'full' });
  assert.deepEqual(after(keeping, { ...fault, id: 'b' }), keeping);
  assert.deepEqual(after(failed, { type: 'kept', id: 'a', receipt: 'ACDEFGHJ' }), failed);
  assert.deepEqual(after(failed, { type: 'send', id: 'a' }).step, keeping.step);
  assert.deepEqual(after(failed, { type: 'back' }).step, { kind: 'comment' });
});

test('only an untouched first question is nobody’s', () => {
  assert.equal(isUntouched(start), true);
  assert.equal(isUntouched(after(start, { type: 'touch' })), false);
  assert.equal(isUntouched(after(start, ...tap(0), { type: 'back' })), false);
  assert.equal(isUntouched(keeping), false);
  assert.equal(isUntouched(after(keeping, { type: 'restart' })), true);
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
  const asked = after(keeping, { type: 'ask-presence' });
  const kept = after(asked, { type: 'kept', id: 'a', receipt: 'ACDEFGHJ' });
  assert.equal(kept.isAskingPresence, false, 'the thanks are not covered by the question');
});

test('what is left behind is worth keeping until it is sent', () => {
  assert.equal(leavesUnsentAnswers(start), false);
  assert.equal(leavesUnsentAnswers(after(start, ...tap(0))), true);
  assert.equal(leavesUnsentAnswers(comment), true);
  assert.equal(leavesUnsentAnswers(keeping), false);
});

const anyEvent: fc.Arbitrary<KioskEvent> = fc.oneof(
  fc.constantFrom<KioskEvent>(
    { type: 'touch' },
    { type: 'advance' },
    { type: 'next' },
    { type: 'back' },
    { type: 'send', id: 'a' },
    { type: 'kept', id: 'a', receipt: 'ACDEFGHJ' },
    { type: 'not-kept', id: 'a', fault: 'blocked' },
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
