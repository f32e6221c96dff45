import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NullSpace } from '@/lib/statistics/null-space';

function learn(space: NullSpace, sums: readonly (readonly number[])[]): NullSpace {
  for (const sum of sums) {
    const change = space.changeBy(sum);
    assert.ok(change);
    space.apply(change);
  }
  return space;
}

const basis = (space: NullSpace, unknowns: number) =>
  new Set(Array.from({ length: unknowns }, (_, unknown) => [...space.movesOf(unknown)]).flat());

test('a sum is derivable from the sums it is made of, and its parts are not', () => {
  const space = learn(new NullSpace([0, 1, 2, 3]), [
    [0, 1],
    [2, 3],
  ]);
  assert.equal(space.isDerivable([0, 1, 2, 3]), true);
  assert.equal(space.isDerivable([0, 1]), true);
  assert.equal(space.isDerivable([0]), false);
  assert.equal(space.isDerivable([0, 2]), false);
});

test('three sums of two give every one of three', () => {
  const space = learn(new NullSpace([0, 1, 2]), [
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  assert.equal(space.isDerivable([0]), true);
  assert.equal(basis(space, 3).size, 0);
});

const sumsOfEight = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }),
  { maxLength: 12 },
);

test('no move changes a known sum, and every known sum costs at most one move', () => {
  fc.assert(
    fc.property(sumsOfEight, (sums) => {
      const space = learn(new NullSpace([0, 1, 2, 3, 4, 5, 6, 7]), sums);
      for (const sum of sums) assert.equal(space.isDerivable(sum), true);
      assert.ok(basis(space, 8).size >= 8 - sums.length);
    }),
  );
});

test('what is derivable does not depend on the order in which the sums became known', () => {
  fc.assert(
    fc.property(sumsOfEight, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), (sums, asked) => {
      const one = learn(new NullSpace([0, 1, 2, 3, 4, 5, 6, 7]), sums);
      const other = learn(new NullSpace([0, 1, 2, 3, 4, 5, 6, 7]), sums.toReversed());
      assert.equal(one.isDerivable(asked), other.isDerivable(asked));
    }),
  );
});

test('an undone change leaves the space as it was', () => {
  const space = learn(new NullSpace([0, 1, 2]), [[0, 1]]);
  const change = space.changeBy([1, 2]);
  assert.ok(change);
  space.apply(change);
  assert.equal(space.isDerivable([1, 2]), true);
  space.undo(change);
  assert.equal(space.isDerivable([1, 2]), false);
  assert.equal(space.isDerivable([0, 1]), true);
});
