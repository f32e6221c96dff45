import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearisedDifference } from '@/lib/statistics/difference';

test('R: t.test(extra ~ group, data = sleep), Welch', () => {
  // t = -1.8608, df = 17.776, p-value = 0.07939; -3.3654832 0.2054832; means 0.75 and 2.33
  const { difference, low, high, degreesOfFreedom, pValue, standardError } = linearisedDifference(
    { value: 0.75, standardError: 1.78901 / Math.sqrt(10), degreesOfFreedom: 9 },
    { value: 2.33, standardError: 2.002249 / Math.sqrt(10), degreesOfFreedom: 9 },
  );
  assert.equal((difference / standardError).toFixed(4), '-1.8608');
  assert.equal(degreesOfFreedom.toFixed(3), '17.776');
  assert.equal(pValue.toFixed(5), '0.07939');
  assert.equal(low.toFixed(5), '-3.36548');
  assert.equal(high.toFixed(5), '0.20548');
});

test('with a known error it is the normal distribution', () => {
  const exactly = { standardError: 3, degreesOfFreedom: Number.POSITIVE_INFINITY };
  const found = linearisedDifference({ value: 10, ...exactly }, { value: 2, ...exactly });
  // 8 / √18 = 1.8856; 2·pnorm(−1.885618) = 0.05934644
  assert.equal(found.pValue.toFixed(6), '0.059346');
  assert.equal(found.low.toFixed(4), (8 - 1.959964 * Math.sqrt(18)).toFixed(4));
});

test('without any error a difference is certain, and no difference is none', () => {
  const at = (value: number) => ({ value, standardError: 0, degreesOfFreedom: 5 });
  assert.deepEqual(
    [linearisedDifference(at(4), at(1)).pValue, linearisedDifference(at(4), at(4)).pValue],
    [0, 1],
  );
  assert.equal(linearisedDifference(at(4), at(1)).low, 3);
  assert.throws(
    () => linearisedDifference(at(1), { ...at(1), standardError: Number.NaN }),
    RangeError,
  );
});

const measured = fc.record({
  value: fc.double({ min: 0, max: 100, noNaN: true }),
  standardError: fc.double({ min: 0.001, max: 30, noNaN: true }),
  degreesOfFreedom: fc.integer({ min: 1, max: 5000 }),
});

test('turns round; its interval leaves out 0 exactly when p is under 5 %; df lies between', () => {
  fc.assert(
    fc.property(measured, measured, (a, b) => {
      const forth = linearisedDifference(a, b);
      const back = linearisedDifference(b, a);
      assert.ok(Math.abs(forth.low + back.high) < 1e-9);
      assert.equal(forth.pValue, back.pValue);
      if (Math.abs(forth.pValue - 0.05) > 1e-6) {
        assert.equal(forth.low > 0 || forth.high < 0, forth.pValue < 0.05);
      }
      const least = Math.min(a.degreesOfFreedom, b.degreesOfFreedom);
      assert.ok(forth.degreesOfFreedom >= least * (1 - 1e-9));
      assert.ok(forth.degreesOfFreedom <= (a.degreesOfFreedom + b.degreesOfFreedom) * (1 + 1e-9));
    }),
  );
});
