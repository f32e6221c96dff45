import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHECKS, COUNTS, judge, setAsideReasonOfNumber } from '@/lib/integrity/checks';

const rated = [5, null, 4];

function reasonOf(verdict: { number: number }) {
  return verdict.number === 0 ? null : setAsideReasonOfNumber(verdict.number);
}

test('every answer counts unless a named check says otherwise', () => {
  assert.deepEqual(judge({ channel: 'kiosk', partial: false, ratings: rated }), COUNTS);
  assert.deepEqual(judge({ channel: 'paper', partial: false, ratings: rated }), COUNTS);
  assert.equal(
    reasonOf(judge({ channel: 'assisted', partial: false, ratings: rated })),
    'assisted',
  );
  assert.equal(reasonOf(judge({ channel: 'kiosk', partial: true, ratings: rated })), 'partial');
  assert.equal(reasonOf(judge({ channel: 'phone', partial: false, ratings: [null] })), 'unrated');
});

test('an unfinished or empty answer is that first, whoever helped', () => {
  assert.equal(reasonOf(judge({ channel: 'assisted', partial: true, ratings: rated })), 'partial');
  assert.equal(
    reasonOf(judge({ channel: 'assisted', partial: false, ratings: [null] })),
    'unrated',
  );
});

test('numbers are stored, so no two checks share one and none is 0', () => {
  const numbers = CHECKS.map((check) => check.number);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(!numbers.includes(0));
  assert.throws(() => setAsideReasonOfNumber(99));
});
