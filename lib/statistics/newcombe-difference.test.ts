import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newcombeDifference } from '@/lib/statistics/newcombe-difference';
import { shareInterval } from '@/lib/statistics/share-interval';

function share(x: number, n: number) {
  return { value: x / n, ...shareInterval(x / n, n) };
}

test('Newcombe 1998, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339', () => {
  const { difference, low, high } = newcombeDifference(share(56, 70), share(48, 80));
  assert.equal(difference.toFixed(4), '0.2000');
  assert.equal(low.toFixed(4), '0.0524');
  assert.equal(high.toFixed(4), '0.3339');
});

test('Newcombe 1998, table II, method 10: 9/10 − 3/10 is 0.1705 to 0.8090', () => {
  const { low, high } = newcombeDifference(share(9, 10), share(3, 10));
  assert.equal(low.toFixed(4), '0.1705');
  assert.equal(high.toFixed(4), '0.8090');
});

test('turned round, the interval changes its sign', () => {
  const forth = newcombeDifference(share(9, 10), share(3, 10));
  const back = newcombeDifference(share(3, 10), share(9, 10));
  assert.ok(Math.abs(forth.low + back.high) < 1e-12);
});
