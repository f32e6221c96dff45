import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSigned } from '@/lib/i18n/format-signed';

test('a change carries its sign, in the digits of the language', () => {
  assert.deepEqual(
    [3.24, -3.25, 0, 0.04, -0.04, 1234.5].map((value) => formatSigned('vi', value)),
    ['+3,2', '−3,3', '0,0', '0,0', '0,0', '+1.234,5'],
  );
  assert.equal(formatSigned('en', -1234.5, 2), '−1,234.50');
});
