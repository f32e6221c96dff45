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
    parkedCount: change.parked ? countNumbers(change.parked) : 0,
    isRevoked: false,
    closures: [],
    ...change,
  });
}

const single = (number: number): NumberRange => ({ from: number, to: number });

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
  const parked = known({ parked: [single(4), single(9)] });
  assert.deepEqual(parked.parked, [single(4), single(9)]);
  assert.deepEqual(
    parked.gaps.map(({ from, to }) => [from, to]),
    [
      [3, 3],
      [5, 5],
    ],
  );
  const revoked = known({ parked: [single(4), single(9)], isRevoked: true });
  assert.deepEqual([revoked.waiting, revoked.parked, countNumbers(revoked.gaps)], [[], [], 7]);
});

test('a range of parked numbers covers what is missing of it, and no more', () => {
  const { parked, gaps, waiting } = known({ parked: [{ from: 4, to: 9 }], oldestWaiting: null });
  assert.deepEqual(parked, [{ from: 4, to: 5 }, single(9)]);
  assert.deepEqual(
    gaps.map(({ from, to }) => [from, to]),
    [
      [3, 3],
      [10, 12],
    ],
  );
  assert.deepEqual(waiting, []);
});

test('while only some of the parked numbers are told, none is a gap, and none can be closed as lost', () => {
  const some = { parked: [single(4)], oldestWaiting: 12 };
  const { parked, gaps, waiting } = known({ ...some, parkedCount: 2 });
  assert.deepEqual(parked, [single(3), single(4), single(5), { from: 9, to: 11 }]);
  assert.deepEqual([gaps, waiting], [[], [single(12)]]);
  assert.equal(isOpenGap(gaps, single(3)), false);
  assert.equal(countNumbers(known({ ...some, parkedCount: 1 }).gaps), 5);
  const revoked = known({ ...some, parkedCount: 2, isRevoked: true });
  assert.equal(countNumbers(revoked.gaps), 7);
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
      fc.nat({ max: 2 }),
      (absent, refused, oldestWaiting, lastSequence, isRevoked, closed, untold) => {
        const sorted = [...absent].sort((a, b) => a - b);
        const missing = sorted.map(single);
        const closures = closed.map(([a, b]) => closure(Math.min(a, b), Math.max(a, b)));
        const parked = [...refused].sort((a, b) => a - b).map(single);
        const parkedCount = parked.length + untold;
        const told = { missing, lastSequence, oldestWaiting, isRevoked, closures };
        const found = deviceGaps({ ...told, parked, parkedCount });
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
