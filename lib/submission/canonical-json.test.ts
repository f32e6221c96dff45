import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '@/lib/submission/canonical-json';

test('the order of keys and absent fields do not matter, everything else does', () => {
  assert.equal(
    canonicalJson({ b: 1, a: [2, { d: null, c: 'ê' }], e: undefined }),
    '{"a":[2,{"c":"ê","d":null}],"b":1}',
  );
  assert.notEqual(canonicalJson({ a: [1, 2] }), canonicalJson({ a: [2, 1] }));
  assert.notEqual(canonicalJson({ a: null }), canonicalJson({}));
});

test('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      assert.deepEqual(JSON.parse(canonicalJson(plain)), plain);
    }),
  );
});
