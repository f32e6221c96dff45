import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPublication } from '@/app/[lang]/(public)/_components/next-publication';
import { day } from '@/lib/time/day';

function next(today: string, delayDays: number): [string, string] {
  const { month, from } = nextPublication(day(today), delayDays);
  return [month.at, from];
}

test('a month is published after its end and the days given to late answers', () => {
  assert.deepEqual(next('2026-11-23', 5), ['2026-11', '2026-12-06']);
  assert.deepEqual(next('2026-12-05', 5), ['2026-11', '2026-12-06']);
  assert.deepEqual(next('2026-12-06', 5), ['2026-12', '2027-01-06']);
});

test('without a delay on the first of the next month', () => {
  assert.deepEqual(next('2026-11-30', 0), ['2026-11', '2026-12-01']);
  assert.deepEqual(next('2026-12-01', 0), ['2026-12', '2027-01-01']);
});
