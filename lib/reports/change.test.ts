import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeOf } from '@/lib/reports/change';
import type { Shown, ShownEstimate } from '@/lib/reports/shown';

function score(value: number, half: number, n: number): ShownEstimate {
  return {
    value,
    low: value - half,
    high: value + half,
    n,
    standardError: half / 2,
    degreesOfFreedom: 40,
    effective: n,
  };
}

const hidden: Shown = { hidden: 'too-few' };

test('tells the difference with its interval', () => {
  const change = changeOf(score(84, 3, 400), score(74, 4, 90), 30);
  assert.equal(change.kind, 'rose');
  assert.deepEqual(
    'difference' in change && [change.difference, change.low, change.high],
    [10, 5, 15],
  );
  assert.equal(changeOf(score(74, 3, 400), score(84, 4, 90), 30).kind, 'fell');
  assert.equal(changeOf(score(80, 3, 400), score(84, 4, 90), 30).kind, 'inconclusive');
});

test('compares only what may be compared, on, below and above the threshold', () => {
  const because = (now: Shown, before: Shown) => {
    const change = changeOf(now, before, 30);
    return change.kind === 'not-compared' ? change.because : null;
  };
  const fine = score(80, 3, 30);
  assert.equal(because(fine, fine), null);
  assert.equal(because(score(80, 3, 29), fine), 'now-few');
  assert.equal(because(fine, score(80, 3, 29)), 'before-few');
  assert.equal(because(hidden, fine), 'now-hidden');
  assert.equal(because(fine, hidden), 'before-hidden');
  assert.equal(because(score(80, 3, 31), score(80, 3, 31)), null);
});

test('turned round, what rose fell, and a word is said exactly where 0 lies outside', () => {
  const any = fc.record({
    value: fc.integer({ min: 20, max: 80 }),
    half: fc.integer({ min: 1, max: 20 }),
  });
  const turned = { rose: 'fell', fell: 'rose', inconclusive: 'inconclusive', 'not-compared': '' };
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [now, before] = [score(a.value, a.half, 99), score(b.value, b.half, 99)];
      const change = changeOf(now, before, 30);
      assert.equal(changeOf(before, now, 30).kind, turned[change.kind]);
      if (change.kind === 'not-compared') return assert.fail();
      assert.equal(change.low <= 0 && change.high >= 0, change.kind === 'inconclusive');
      assert.ok(change.low <= change.difference && change.difference <= change.high);
    }),
  );
});
