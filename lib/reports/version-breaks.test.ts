import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionBreaks } from '@/lib/reports/version-breaks';

function breaksOf(...bases: string[]): string[] {
  const points = bases.map((basis, i) => ({
    key: String(i),
    basis: basis === '' ? [] : basis.split('+'),
  }));
  return versionBreaks(points).map(({ beforeKey, basis }) => `${beforeKey}: ${basis.join('+')}`);
}

test('no break without a change, and none before the first point with answers', () => {
  assert.deepEqual(breaksOf('', '1', '1', '', '1'), []);
  assert.deepEqual(breaksOf('1+2'), []);
  assert.deepEqual(breaksOf(), []);
});

test('a new version parts the line at its first month, also after months without answers', () => {
  assert.deepEqual(breaksOf('1', '1', '2', '2'), ['2: 2']);
  assert.deepEqual(breaksOf('1', '', '', '2'), ['3: 2']);
});

test('a month that mixes two versions stands alone', () => {
  assert.deepEqual(breaksOf('1', '1+2', '2'), ['1: 1+2', '2: 2']);
  assert.deepEqual(breaksOf('1', '1+2', '2+1', '2'), ['1: 1+2', '2: 2+1', '3: 2']);
});
