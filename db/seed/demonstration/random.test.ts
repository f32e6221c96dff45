import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@/db/seed/demonstration/random';

const draws = 20_000;
const mean = (draw: () => number) =>
  Array.from({ length: draws }, draw).reduce((sum, value) => sum + value, 0) / draws;
const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) < tolerance, `${actual} is not near ${expected}`);

test('the same text gives the same numbers, another text others', () => {
  const first = (key: string) => {
    const random = new Random(key);
    return Array.from({ length: 5 }, () => random.uint32());
  };
  assert.deepEqual(first('a 1'), first('a 1'));
  assert.notDeepEqual(first('a 1'), first('a 2'));
});

test('fractions, normal and Poisson numbers have their means', () => {
  const random = new Random('means');
  near(
    mean(() => random.fraction()),
    0.5,
    0.01,
  );
  near(
    mean(() => random.normal()),
    0,
    0.03,
  );
  near(
    mean(() => random.normal() ** 2),
    1,
    0.04,
  );
  near(
    mean(() => random.poisson(0.4)),
    0.4,
    0.02,
  );
  near(
    mean(() => random.poisson(7)),
    7,
    0.1,
  );
  near(
    mean(() => random.poisson(80)),
    80,
    0.3,
  );
  assert.equal(random.poisson(0), 0);
});

test('weights are followed and both ends of a range are reached', () => {
  const random = new Random('weights');
  near(
    mean(() =>
      random.pickWeighted([
        [1, 3],
        [0, 1],
      ]),
    ),
    0.75,
    0.02,
  );
  const seen = new Set(Array.from({ length: 200 }, () => random.integer(2, 5)));
  assert.deepEqual([...seen].sort(), [2, 3, 4, 5]);
});

test('ids have the form of version 4 and do not repeat', () => {
  const random = new Random('ids');
  const ids = Array.from({ length: 2_000 }, () => random.uuid());
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
