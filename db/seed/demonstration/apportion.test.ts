import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apportion } from '@/db/seed/demonstration/apportion';

test('ten among three', () => {
  assert.deepEqual(apportion(10, [1, 1, 1]), [4, 3, 3]);
  assert.deepEqual(apportion(0, []), []);
  assert.throws(() => apportion(3, [0, 0]));
});

test('shares sum to the total and stay within one of their exact value', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.nat(200_000), weights, (total, given) => {
      const sum = given.reduce((so, weight) => so + weight, 0);
      fc.pre(sum > 0);
      const shares = apportion(total, given);
      assert.equal(
        shares.reduce((so, share) => so + share, 0),
        total,
      );
      shares.forEach((share, at) => {
        const exact = (total * (given[at] ?? 0)) / sum;
        assert.ok(Math.abs(share - exact) < 1 + 1e-6);
        if (given[at] === 0) assert.equal(share, 0);
      });
    }),
  );
});
