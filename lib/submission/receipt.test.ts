import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { RECEIPT_ALPHABET, receiptOf } from '@/lib/submission/receipt';

test('eight signs that nobody mistakes, the same for the same id in any letter case', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const receipt = receiptOf(id);
      assert.match(receipt, /^[^01258BILOQSUVZ]{8}$/);
      assert.equal(receiptOf(id.toUpperCase()), receipt);
    }),
  );
  assert.equal(new Set(RECEIPT_ALPHABET).size, RECEIPT_ALPHABET.length);
});

test('ids that differ have receipts that differ', () => {
  const ids = Array.from({ length: 2_000 }, () => randomUUID());
  assert.equal(new Set(ids.map(receiptOf)).size, ids.length);
});
