import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { HELPERS } from '@/lib/submission/helper-role';
import { type KeyedSheet, keyedDifferences } from '@/lib/submission/keyed-sheet';

const { items, reasons } = counterQuestionnaire;
const arbitrarySheet = fc.record({
  ratings: fc.record(
    Object.fromEntries(
      items.map(({ code }) => [code, fc.constantFrom<Rating | null>(1, 2, 3, 4, 5, null)]),
    ),
    { noNullPrototype: true },
  ),
  reasons: fc.subarray(reasons.map(({ code }) => code)),
  helper: fc.constantFrom(null, ...HELPERS),
  comment: fc.string(),
}) as fc.Arbitrary<KeyedSheet>;

const differences = (one: KeyedSheet, two: KeyedSheet) =>
  keyedDifferences(counterQuestionnaire, one, two);

test('a sheet differs from itself in nothing, in whatever order its reasons were keyed', () => {
  fc.assert(
    fc.property(arbitrarySheet, fc.string(), (sheet, comment) => {
      const again = { ...sheet, reasons: [...sheet.reasons].reverse(), comment };
      assert.deepEqual(differences(sheet, again), []);
    }),
  );
});

test('every slip is found, alone and in company, from both sides', () => {
  fc.assert(
    fc.property(arbitrarySheet, arbitrarySheet, (one, two) => {
      const found = differences(one, two);
      assert.deepEqual(differences(two, one), found);
      for (const { code } of items) {
        const isFound = found.some((field) => field.kind === 'rating' && field.code === code);
        assert.equal(isFound, one.ratings[code] !== two.ratings[code], code);
      }
      const kinds = found.map(({ kind }) => kind);
      const isSame = one.reasons.every((code) => two.reasons.includes(code));
      assert.equal(
        kinds.includes('reasons'),
        !(isSame && one.reasons.length === two.reasons.length),
      );
      assert.equal(kinds.includes('helper'), one.helper !== two.helper);
    }),
  );
});

test('an empty box and none keyed at all are the same', () => {
  const blank: KeyedSheet = { ratings: {}, reasons: [], helper: null, comment: '' };
  const keyed = { ...blank, ratings: Object.fromEntries(items.map(({ code }) => [code, null])) };
  assert.deepEqual(differences(blank, keyed), []);
});
