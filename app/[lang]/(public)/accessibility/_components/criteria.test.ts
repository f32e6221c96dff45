import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countByStatus, criteria } from '@/app/[lang]/(public)/accessibility/_components/criteria';

const order = (number: string) =>
  number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);

test('every criterion of WCAG 2.2 A and AA is told of once, in its order', () => {
  const numbers = criteria.map(({ number }) => order(number));
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  const ofLevel = (level: string) => criteria.filter((one) => one.level === level).length;
  assert.deepEqual([ofLevel('A'), ofLevel('AA')], [31, 24]);
  // Obsolete since 2.2.
  assert.ok(criteria.every(({ number }) => number !== '4.1.1'));
});

test('what is not wholly met says why, and what is claimed says how it was checked', () => {
  for (const { number, status, note, checkedBy } of criteria) {
    if (status === 'partly') assert.ok(note, number);
    assert.equal(checkedBy.length > 0, status !== 'no-such-content', number);
  }
  const sum = (['met', 'partly', 'no-such-content'] as const)
    .map(countByStatus)
    .reduce((total, count) => total + count, 0);
  assert.equal(sum, criteria.length);
});
