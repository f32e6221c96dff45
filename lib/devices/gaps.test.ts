import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countNumbers, deviceGaps, isOpenGap, type NumberRange } from '@/lib/devices/gaps';
import { parseInstant } from '@/lib/time/instant';

const NOW = parseInstant('2026-11-23T03:00:00Z');

function known(change: Partial<Parameters<typeof deviceGaps>[0]> = {}) {
  return deviceGaps({
    missing: [
      { from: 3, to: 5 },
      { from: 9, to: 12 },
    ],
    lastSequence: 12,
    oldestWaiting: 10,
    parked: [],
    isRevoked: false,
    closures: [],
    ...change,
  });
}

function closure(from: number, to: number) {
  assert.ok(NOW);
  return { from, to, reason: 'máy hỏng', byName: 'Lê Thị Mai', at: NOW };
}

test('below the oldest that waits a missing number is lost, from there on it is still to come', () => {
  const { waiting, gaps, parked } = known();
  assert.deepEqual(waiting, [{ from: 10, to: 12 }]);
  assert.deepEqual(parked, []);
  assert.deepEqual(gaps, [
    { from: 3, to: 5, closure: null },
    { from: 9, to: 9, closure: null },
  ]);
});

test('with nothing waiting all is lost; of numbers told after the last status nobody knows yet', () => {
  assert.equal(countNumbers(known({ oldestWaiting: null }).gaps), 7);
  const later = known({ oldestWaiting: null, lastSequence: 10 });
  assert.deepEqual(later.waiting, [{ from: 11, to: 12 }]);
});

test('parked numbers are no gap, until the tablet is revoked and nothing of it will come', () => {
  const parked = known({ parked: [4, 9] });
  assert.deepEqual(parked.parked, [
    { from: 4, to: 4 },
    { from: 9, to: 9 },
  ]);
  assert.deepEqual(
    parked.gaps.map(({ from, to }) => [from, to]),
    [
      [3, 3],
      [5, 5],
    ],
  );
  const revoked = known({ parked: [4, 9], isRevoked: true });
  assert.deepEqual([revoked.waiting, revoked.parked, countNumbers(revoked.gaps)], [[], [], 7]);
});

test('a closure covers its part of a gap and leaves the rest open', () => {
  const { gaps } = known({ closures: [closure(4, 5)] });
  assert.deepEqual(
    gaps.map(({ from, to, closure: closed }) => [from, to, closed?.byName ?? null]),
    [
      [3, 3, null],
      [4, 5, 'Lê Thị Mai'],
      [9, 9, null],
    ],
  );
  assert.equal(isOpenGap(gaps, { from: 3, to: 3 }), true);
  assert.equal(isOpenGap(gaps, { from: 3, to: 4 }), false);
  assert.equal(isOpenGap(gaps, { from: 3, to: 9 }), false);
});

test('every missing number is told exactly once: it waits, is parked, or is a gap', () => {
  const number = fc.integer({ min: 1, max: 60 });
  const numbers = fc.uniqueArray(number, { maxLength: 40 });
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.option(number),
      number,
      fc.boolean(),
      fc.array(fc.tuple(number, number), { maxLength: 3 }),
      (absent, parked, oldestWaiting, lastSequence, isRevoked, closed) => {
        const sorted = [...absent].sort((a, b) => a - b);
        const missing = sorted.map((each): NumberRange => ({ from: each, to: each }));
        const closures = closed.map(([a, b]) => closure(Math.min(a, b), Math.max(a, b)));
        const told = { missing, lastSequence, oldestWaiting, parked, isRevoked, closures };
        const found = deviceGaps(told);
        const all = [...found.waiting, ...found.parked, ...found.gaps]
          .flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          )
          .sort((a, b) => a - b);
        assert.deepEqual(all, sorted);
      },
    ),
  );
});
