import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import { type AlignedPattern, FEWEST_COMPLETE, importanceOf } from '@/lib/reports/importance';

const { items } = counterQuestionnaire;

/** overall, access, procedures, officials, result, feedback */
function answered(ratings: (number | null)[], count: number): AlignedPattern {
  return { items, ratings, count };
}

const SPREAD = [
  answered([5, 5, 4, 5, 5, 4], 40),
  answered([4, 4, 5, 4, 4, 5], 20),
  answered([2, 4, 4, 1, 3, 4], 20),
  answered([3, 2, 4, 3, 4, 5], 19),
];

test('needs a hundred complete answers, on, below and above', () => {
  const one = answered([1, 2, 3, 1, 2, 3], 1);
  assert.deepEqual(importanceOf(SPREAD), { kind: 'too-few', n: FEWEST_COMPLETE - 1 });
  assert.equal(importanceOf([...SPREAD, one]).kind, 'known');
  assert.equal(importanceOf([...SPREAD, one, one]).kind, 'known');
});

test('an answer without one of the factors, or without the whole, is not complete', () => {
  const incomplete = [answered([4, 4, null, 4, 4, 4], 50), answered([null, 4, 4, 4, 4, 4], 50)];
  assert.deepEqual(importanceOf([...SPREAD, ...incomplete]), { kind: 'too-few', n: 99 });
});

test('answers that are all alike have nothing to explain', () => {
  assert.deepEqual(importanceOf([answered([5, 5, 5, 5, 5, 5], 200)]), { kind: 'alike', n: 200 });
});

test('the factor that the overall rating follows comes first, and the parts sum to 1', () => {
  const found = importanceOf([
    ...SPREAD,
    answered([5, 3, 3, 5, 3, 4], 60),
    answered([1, 3, 4, 1, 3, 4], 60),
  ]);
  assert.equal(found.kind, 'known');
  if (found.kind !== 'known') return;
  assert.equal(found.factors[0]?.factor, 'officials');
  assert.equal(found.factors.reduce((sum, { value }) => sum + value, 0).toFixed(9), '1.000000000');
  assert.equal(found.n, 219);
});

test('a factor of several criteria is their mean, of those rated', () => {
  const full = fullQuestionnaire.items;
  const wide = (overall: number, byFactor: Record<string, number>, count: number) => ({
    items: full,
    ratings: full.map(({ factor }) => (factor === null ? overall : (byFactor[factor] ?? null))),
    count,
  });
  const factors = (access: number, procedures: number, officials: number) => ({
    access,
    procedures,
    officials,
    result: 4,
    feedback: 3,
  });
  const asFull = importanceOf([
    wide(5, factors(5, 4, 5), 60),
    wide(3, factors(3, 4, 2), 30),
    wide(2, factors(4, 2, 1), 30),
  ]);
  const asCounter = importanceOf([
    answered([5, 5, 4, 5, 4, 3], 60),
    answered([3, 3, 4, 2, 4, 3], 30),
    answered([2, 4, 2, 1, 4, 3], 30),
  ]);
  assert.deepEqual(asFull, asCounter);
});

test('the order in which patterns are read changes no interval', () => {
  const more = [...SPREAD, answered([5, 3, 3, 5, 3, 4], 60)];
  assert.deepEqual(importanceOf([...more].reverse()), importanceOf(more));
});
